import { ServerResponse, type IncomingMessage } from 'node:http';
import type { UnsentBytes, UnsentResponses } from './unsent-responses.js';

/**
 * A response that releases its concurrency slot when its head is written, and destroys the connection if the client has
 * not read the whole body in time. Bytes that the client has not read are counted in `UnsentResponses`.
 */
export class ResponseWithWriteTimeout extends ServerResponse {
  /** Called once, by `releaseSlot`; undefined while the response holds no slot. */
  onRelease: (() => void) | undefined = undefined;
  /** Size of the body that is kept in memory until its compressed form is sent. */
  uncompressedBytes = 0;
  protected readonly slowReaders: SlowReaderLimits | undefined = undefined;
  private unsent: UnsentBytes | undefined = undefined;

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
    if (!isFlushed) this.waitForClient();
    return isFlushed;
  }

  override end(...args: never[]): this {
    super.end(...(args as unknown as [never]));
    if (this.writableLength > 0) this.waitForClient();
    return this;
  }

  private waitForClient(): void {
    const { socket } = this.req;
    if (!this.slowReaders || socket.destroyed) return;
    const { unsentResponses, networkOf, writeTimeoutMs } = this.slowReaders;
    const bytes = Math.max(this.writableLength, this.uncompressedBytes);
    if (this.unsent) {
      unsentResponses.grow(this.unsent, Math.max(0, bytes - this.unsent.bytes));
      return;
    }
    const timer = setTimeout(() => socket.destroy(), writeTimeoutMs).unref();
    const unsent = unsentResponses.hold(socket, networkOf(this.req), bytes, () => clearTimeout(timer));
    this.unsent = unsent;
    this.once('close', () => unsentResponses.release(unsent));
  }
}

export interface SlowReaderLimits {
  readonly writeTimeoutMs: number;
  readonly unsentResponses: UnsentResponses;
  /** The network of the client. */
  readonly networkOf: (request: IncomingMessage) => string;
}

/**
 * Returns a response class with these limits. They apply only if the kernel's send buffer does not take the whole response,
 * which happens with long responses only.
 */
export function responseWithWriteTimeout(slowReaders: SlowReaderLimits): typeof ResponseWithWriteTimeout {
  return class extends ResponseWithWriteTimeout {
    protected override readonly slowReaders = slowReaders;
  };
}
