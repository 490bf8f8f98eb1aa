import { RoundRobinQueue } from './round-robin-queue.js';

/** Thrown by a `Semaphore` that runs and queues as many tasks as it may. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/**
 * Limits the number of concurrent tasks. At most `maxQueued` further tasks wait. Groups of waiting tasks start in turn, and
 * the tasks of a group in FIFO order.
 */
export class Semaphore {
  private active = 0;
  private readonly queue = new RoundRobinQueue<() => void>();

  constructor(
    private readonly concurrency: number,
    private readonly maxQueued = Infinity,
  ) {}

  get running(): number {
    return this.active;
  }

  get waiting(): number {
    return this.queue.length;
  }

  /** Number of tasks that would start immediately. */
  get free(): number {
    return Math.max(0, this.concurrency - this.active - this.queue.length);
  }

  /**
   * Starts the task synchronously if a slot is free.
   * @throws QueueFull immediately if the queue is full
   */
  async run<T>(task: () => Promise<T>, group = ''): Promise<T> {
    if (this.active < this.concurrency) this.active++;
    else if (this.queue.length < this.maxQueued)
      await new Promise<void>((start) => this.queue.push(start, group));
    else throw new QueueFull();
    try {
      return await task();
    } finally {
      this.release();
    }
  }

  /** Passes the slot directly to a waiting task. */
  private release(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.active--;
  }
}
