import { ServerResponse } from 'node:http';

/** An answer that knows when the server has done its part of it, and does not wait for ever for the client to do its own. */
export class TimedAnswer extends ServerResponse {
  /** Called once, by `done`. */
  onceDone: (() => void) | undefined = undefined;
  /** Milliseconds from when it is made. */
  protected readonly readWithin: number = Infinity;
  private isTimed = false;

  /** The answer is made, and all that is left is to send it; or there is nobody to send it to. */
  done(): void {
    const tell = this.onceDone;
    this.onceDone = undefined;
    tell?.();
  }

  override writeHead(...head: never[]): this {
    this.done();
    return super.writeHead(...(head as unknown as [never]));
  }

  override write(...written: never[]): boolean {
    const takesMore = super.write(...(written as unknown as [never]));
    if (!takesMore) this.timeReading();
    return takesMore;
  }

  override end(...ended: never[]): this {
    super.end(...(ended as unknown as [never]));
    if (this.writableLength > 0) this.timeReading();
    return this;
  }

  private timeReading(): void {
    if (this.isTimed) return;
    this.isTimed = true;
    const timer = setTimeout(() => this.req.socket.destroy(), this.readWithin).unref();
    this.once('close', () => clearTimeout(timer));
  }
}

/**
 * The answers of a server that hangs up on a client who has not read all of one that many milliseconds after it was made.
 * What the system takes at once, as it does with all but long answers, needs no timer.
 */
export function answersReadWithin(milliseconds: number): typeof TimedAnswer {
  return class extends TimedAnswer {
    protected override readonly readWithin = milliseconds;
  };
}
