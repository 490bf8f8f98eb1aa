/** A scheduled callback; a node of a circular doubly linked list, so that it can be removed in constant time. */
export class ScheduledDeadline {
  private previous: ScheduledDeadline = this;
  private next: ScheduledDeadline = this;

  constructor(
    readonly deadline: number,
    readonly expire: () => void,
  ) {}

  get isUnlinked(): boolean {
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

  /** All other nodes of the list. */
  *otherNodes(): Generator<ScheduledDeadline> {
    for (let each = this.next; each !== this; each = each.next) yield each;
  }
}

const sweepIntervalMs = 20;

/**
 * Calls callbacks at their deadline, with a resolution of 20 ms: one shared interval is cheaper than a timer per call.
 */
export class DeadlineTimer {
  private readonly sentinel = new ScheduledDeadline(Infinity, () => {});
  private timer: NodeJS.Timeout | undefined;

  /** Calls `expire` shortly after `deadline` (epoch milliseconds), unless it is cancelled before. */
  schedule(deadline: number, expire: () => void): ScheduledDeadline {
    const scheduled = new ScheduledDeadline(deadline, expire);
    scheduled.insertBefore(this.sentinel);
    this.timer ??= setInterval(() => this.sweep(), sweepIntervalMs);
    return scheduled;
  }

  private sweep(): void {
    const now = Date.now();
    for (const due of [...this.sentinel.otherNodes()].filter(({ deadline }) => deadline <= now)) {
      if (due.isUnlinked) continue; // cancelled by the callback of an earlier one
      due.cancel();
      due.expire();
    }
    if (!this.sentinel.isUnlinked) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
