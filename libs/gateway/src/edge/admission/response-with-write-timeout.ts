import { ServerResponse } from 'node:http';

/**
 * A response that releases its concurrency slot when its head is written, and destroys the connection if the client has
 * not read the whole body in time.
 */
export class ResponseWithWriteTimeout extends ServerResponse {
  /** Called once, by `releaseSlot`; undefined while the response holds no slot. */
  onRelease: (() => void) | undefined = undefined;
  protected readonly writeTimeoutMs: number = Infinity;
  private hasWriteTimer = false;

  /** To be called when only the sending is left, or the connection is closed. Further calls do nothing. */
  releaseSlot(): void {
    const release = this.onRelease;
    this.onRelease = undefined;
    release?.();
  }

  override writeHead(...args: never[]): this {
    this.releaseSlot();
    return super.writeHead(...(args as unknown as [never]));
  }

  override write(...args: never[]): boolean {
    const isFlushed = super.write(...(args as unknown as [never]));
    if (!isFlushed) this.startWriteTimer();
    return isFlushed;
  }

  override end(...args: never[]): this {
    super.end(...(args as unknown as [never]));
    if (this.writableLength > 0) this.startWriteTimer();
    return this;
  }

  private startWriteTimer(): void {
    if (this.hasWriteTimer) return;
    this.hasWriteTimer = true;
    const timer = setTimeout(() => this.req.socket.destroy(), this.writeTimeoutMs).unref();
    this.once('close', () => clearTimeout(timer));
  }
}

/**
 * Returns a response class whose write timeout is `writeTimeoutMs`. The timer starts only if the kernel's send buffer
 * does not take the whole response, which happens with long responses only.
 */
export function responseWithWriteTimeout(writeTimeoutMs: number): typeof ResponseWithWriteTimeout {
  return class extends ResponseWithWriteTimeout {
    protected override readonly writeTimeoutMs = writeTimeoutMs;
  };
}
