import { AuthBusy } from '#contracts/auth';
import { FairShare, QueueFull, Semaphore } from '#kernel/concurrency';

/** Limits concurrent work. A subject, such as an account or a client network, gets only a share of the queue. */
export class FairQueue {
  private readonly semaphore: Semaphore;
  private readonly capacity: number;
  private readonly shares = new FairShare();

  constructor(concurrency: number, maxQueued: number) {
    this.semaphore = new Semaphore(concurrency, maxQueued);
    this.capacity = concurrency + maxQueued;
  }

  /** @throws AuthBusy without running the task if the queue is full or one of the subjects uses its share */
  async run<T>(subjects: readonly string[], task: () => Promise<T>): Promise<T> {
    const free = this.capacity - this.semaphore.running - this.semaphore.waiting;
    if (!subjects.every((subject) => this.shares.allows(subject, free))) throw busy();
    for (const subject of subjects) this.shares.acquire(subject);
    try {
      return await this.semaphore.run(task);
    } catch (error) {
      throw error instanceof QueueFull ? busy() : error;
    } finally {
      for (const subject of subjects) this.shares.release(subject);
    }
  }
}

function busy(): AuthBusy {
  return new AuthBusy({ retryAfterSeconds: 1 });
}
