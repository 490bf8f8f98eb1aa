/** A callback that runs at its deadline. */
export class ScheduledCallback {
  constructor(
    private readonly pending: Set<ScheduledCallback>,
    /** A time of `performance.now()`. */
    readonly deadline: number,
    readonly expire: () => void,
  ) {
    pending.add(this);
  }

  /** Removes the callback. Has no effect after it ran or was cancelled. */
  cancel(): void {
    this.pending.delete(this);
  }
}

const sweepIntervalMs = 20;

/**
 * Calls callbacks at their deadline, with a resolution of 20 ms: one shared interval is cheaper than a timer per call.
 */
export class DeadlineTimer {
  private readonly pending = new Set<ScheduledCallback>();
  private timer: NodeJS.Timeout | undefined;

  /** Calls `expire` shortly after `deadline` (a time of `performance.now()`), unless it is cancelled before. */
  schedule(deadline: number, expire: () => void): ScheduledCallback {
    this.timer ??= setInterval(() => this.sweep(), sweepIntervalMs);
    return new ScheduledCallback(this.pending, deadline, expire);
  }

  private sweep(): void {
    const now = performance.now();
    for (const each of this.pending) {
      if (each.deadline > now) continue;
      each.cancel();
      each.expire();
    }
    if (this.pending.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
