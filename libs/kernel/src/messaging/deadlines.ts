interface Waiting {
  readonly at: number;
  readonly expire: () => void;
}

/** Ends what waits for longer than it should. One coarse timer (20 ms) serves all, as one each would cost more. */
export class Deadlines {
  private readonly waiting = new Set<Waiting>();
  private timer: NodeJS.Timeout | undefined;

  /** Calls `expire` soon after the epoch millisecond `at`, unless the returned function was called before. */
  add(at: number, expire: () => void): () => void {
    const entry = { at, expire };
    this.waiting.add(entry);
    this.timer ??= setInterval(() => this.sweep(), 20);
    return () => this.remove(entry);
  }

  private remove(entry: Waiting): void {
    this.waiting.delete(entry);
  }

  private sweep(): void {
    const now = Date.now();
    for (const entry of this.waiting) {
      if (entry.at > now) continue;
      this.waiting.delete(entry);
      entry.expire();
    }
    if (this.waiting.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
