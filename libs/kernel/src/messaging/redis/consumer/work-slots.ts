/** Limits the number of concurrent tasks; further ones wait in FIFO order. */
export class WorkSlots {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private readonly changeListeners = new Set<() => void>();

  constructor(private readonly limit: number) {}

  get free(): number {
    return Math.max(0, this.limit - this.running - this.queue.length);
  }

  async run(task: () => Promise<void>): Promise<void> {
    if (this.running >= this.limit) await new Promise<void>((start) => this.queue.push(start));
    else this.running++;
    try {
      await task();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running--;
      for (const listener of this.changeListeners) listener();
    }
  }

  /** Resolves once there is a free slot. */
  async whenFree(): Promise<void> {
    while (this.free === 0) await this.nextChange();
  }

  /** Resolves once no task is running or waiting. */
  async whenIdle(): Promise<void> {
    while (this.running > 0) await this.nextChange();
  }

  private nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const listener = (): void => {
        this.changeListeners.delete(listener);
        resolve();
      };
      this.changeListeners.add(listener);
    });
  }
}
