/** Wakes one waiting loop. A notification during an iteration triggers one more iteration. */
export class WakeSignal {
  private notified = false;
  private wake: (() => void) | undefined;

  notify(): void {
    this.notified = true;
    this.wake?.();
  }

  /** Resolves on the next `notify`, immediately if one came since the last call, or after `timeoutMs` milliseconds. */
  async wait(timeoutMs: number): Promise<void> {
    if (!this.notified) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, timeoutMs);
      this.wake = resolve;
      await promise;
      clearTimeout(timer);
    }
    this.notified = false;
  }
}
