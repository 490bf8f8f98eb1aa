/** Bounds how much runs at once; the rest waits in the order in which it came. */
export class WorkSlots {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private readonly onChange = new Set<() => void>();

  constructor(private readonly limit: number) {}

  get free(): number {
    return Math.max(0, this.limit - this.running - this.queue.length);
  }

  async run(work: () => Promise<void>): Promise<void> {
    if (this.running >= this.limit) await new Promise<void>((start) => this.queue.push(start));
    else this.running++;
    try {
      await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running--;
      for (const changed of this.onChange) changed();
    }
  }

  /** Resolves once there is a free slot. */
  async whenFree(): Promise<void> {
    while (this.free === 0) await this.change();
  }

  /** Resolves once nothing runs and nothing waits. */
  async whenIdle(): Promise<void> {
    while (this.running > 0) await this.change();
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      const changed = (): void => {
        this.onChange.delete(changed);
        resolve();
      };
      this.onChange.add(changed);
    });
  }
}
