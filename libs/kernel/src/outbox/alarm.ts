/** Wakes one waiting loop. What rings while the loop is awake wakes it the next time. */
export class Alarm {
  private rung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Resolves when it has rung since the last time, or after `atMostMs` milliseconds. */
  async wait(atMostMs: number): Promise<void> {
    if (!this.rung) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, atMostMs);
      this.wake = resolve;
      await promise;
      clearTimeout(timer);
    }
    this.rung = false;
  }
}
