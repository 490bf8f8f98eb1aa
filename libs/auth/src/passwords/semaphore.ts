export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** Runs at most `concurrency` tasks concurrently, in FIFO order. At most `maxQueued` more tasks may wait. */
export class Semaphore {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly concurrency: number,
    private readonly maxQueued: number,
  ) {}

  /** @throws QueueFull immediately if the queue is full */
  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.acquire();
    try {
      return await task();
    } finally {
      this.release();
    }
  }

  private acquire(): Promise<void> {
    if (this.running < this.concurrency) {
      this.running++;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.maxQueued) return Promise.reject(new QueueFull());
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Passes the slot directly to the task that has waited longest. */
  private release(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }
}
