interface Waiting {
  readonly at: number;
  /** Absent once it is settled. */
  expire: (() => void) | undefined;
}

const sweepMs = 20;

/** Ends what waits for longer than it should. One coarse timer (20 ms) serves all, as one each would cost more. */
export class Deadlines {
  /** Also what was settled since the last sweep: to forget all of that at once is cheaper than one by one. */
  private waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** Calls `expire` soon after the epoch millisecond `at`, unless the returned function was called before. */
  add(at: number, expire: () => void): () => void {
    const entry: Waiting = { at, expire };
    this.waiting.push(entry);
    this.timer ??= setInterval(() => this.sweep(), sweepMs);
    return () => {
      entry.expire = undefined;
    };
  }

  private sweep(): void {
    const now = Date.now();
    const open = this.waiting.filter(({ expire }) => expire);
    const [due, waiting] = [open.filter(({ at }) => at <= now), open.filter(({ at }) => at > now)];
    this.waiting = waiting;
    for (const entry of due) entry.expire?.();
    if (this.waiting.length > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
