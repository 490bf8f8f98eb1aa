/** Runs a task on request, one run at a time. Any number of requests during a run cause one further run. */
export class CoalescedTask {
  private isQueued = false;
  private running = Promise.resolve();

  constructor(private readonly task: () => Promise<void>) {}

  request(): void {
    if (this.isQueued) return;
    this.isQueued = true;
    this.running = this.running.then(() => {
      this.isQueued = false;
      return this.task();
    });
  }

  /** Resolves when the requested runs have ended. */
  idle(): Promise<void> {
    return this.running;
  }
}
