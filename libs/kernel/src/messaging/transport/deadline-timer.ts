/** A scheduled callback; a node of a ring, so that it can be removed in constant time. */
export class ScheduledDeadline {
  private previous: ScheduledDeadline = this;
  private next: ScheduledDeadline = this;

  constructor(
    readonly deadline: number,
    readonly expire: () => void,
  ) {}

  get isAlone(): boolean {
    return this.next === this;
  }

  /** Removes the callback. Has no effect after it ran or was cancelled. */
  cancel(): void {
    this.previous.next = this.next;
    this.next.previous = this.previous;
    this.previous = this.next = this;
  }

  insertBefore(next: ScheduledDeadline): void {
    this.previous = next.previous;
    this.next = next;
    this.previous.next = next.previous = this;
  }

  /** All other nodes of the ring. */
  *others(): Generator<ScheduledDeadline> {
    for (let each = this.next; each !== this; each = each.next) yield each;
  }
}

const sweepIntervalMs = 20;

/**
 * Calls callbacks at their deadline, with a resolution of 20 ms: one shared interval is cheaper than a timer per call.
 */
export class DeadlineTimer {
  private readonly scheduled = new ScheduledDeadline(Infinity, () => {});
  private timer: NodeJS.Timeout | undefined;

  /** Calls `expire` shortly after `deadline` (epoch milliseconds), unless it is cancelled before. */
  schedule(deadline: number, expire: () => void): ScheduledDeadline {
    const scheduled = new ScheduledDeadline(deadline, expire);
    scheduled.insertBefore(this.scheduled);
    this.timer ??= setInterval(() => this.sweep(), sweepIntervalMs);
    return scheduled;
  }

  private sweep(): void {
    const now = Date.now();
    for (const due of [...this.scheduled.others()].filter(({ deadline }) => deadline <= now)) {
      if (due.isAlone) continue; // cancelled by the callback of an earlier one
      due.cancel();
      due.expire();
    }
    if (!this.scheduled.isAlone) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
