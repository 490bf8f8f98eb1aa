/** What is waited for, between its neighbours in a ring: it leaves without being looked for. */
export class Wait {
  private previous: Wait = this;
  private next: Wait = this;

  constructor(
    readonly at: number,
    readonly expire: () => void,
  ) {}

  get isAlone(): boolean {
    return this.next === this;
  }

  /** Nobody waits for it any more. */
  settled(): void {
    this.previous.next = this.next;
    this.next.previous = this.previous;
    this.previous = this.next = this;
  }

  joinBefore(next: Wait): void {
    this.previous = next.previous;
    this.next = next;
    this.previous.next = next.previous = this;
  }

  /** All others in its ring. */
  *others(): Generator<Wait> {
    for (let wait = this.next; wait !== this; wait = wait.next) yield wait;
  }
}

const sweepMs = 20;

/** Ends what waits for longer than it should. One coarse timer (20 ms) serves all, as one each would cost more. */
export class Deadlines {
  private readonly waiting = new Wait(Infinity, () => {});
  private timer: NodeJS.Timeout | undefined;

  /** Calls `expire` soon after the epoch millisecond `at`, unless it is settled before. */
  add(at: number, expire: () => void): Wait {
    const wait = new Wait(at, expire);
    wait.joinBefore(this.waiting);
    this.timer ??= setInterval(() => this.sweep(), sweepMs);
    return wait;
  }

  private sweep(): void {
    const now = Date.now();
    for (const wait of [...this.waiting.others()].filter(({ at }) => at <= now)) {
      if (wait.isAlone) continue; // settled by one before it
      wait.settled();
      wait.expire();
    }
    if (!this.waiting.isAlone) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
