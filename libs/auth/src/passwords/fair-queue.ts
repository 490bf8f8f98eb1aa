import { AuthBusy } from '#contracts/auth';
import { FairShare, QueueFull, Semaphore } from '#kernel/concurrency';

/** Undefined members are not limited. */
export interface Requester {
  readonly account?: string | undefined;
  /** An IPv4 address, or an IPv6 /48. */
  readonly network: string | undefined;
}

/**
 * Limits concurrent work. An account and a client network get at most half of the queue, of which the other half is reserved for
 * those that have no work in it. Queued work of networks starts in turn.
 */
export class FairQueue {
  private readonly semaphore: Semaphore;
  private readonly capacity: number;
  private readonly shares: FairShare;

  constructor(concurrency: number, maxQueued: number) {
    this.semaphore = new Semaphore(concurrency, maxQueued);
    this.capacity = concurrency + maxQueued;
    this.shares = new FairShare(Math.floor(this.capacity / 2));
  }

  /** @throws AuthBusy without running the task if the queue is full or the account or network uses its share */
  async run<T>({ account, network }: Requester, task: () => Promise<T>): Promise<T> {
    const subjects = [account, network].filter((each) => each !== undefined);
    const free = this.capacity - this.semaphore.running - this.semaphore.waiting;
    if (!subjects.every((subject) => this.shares.allows(subject, free))) throw busy();
    for (const subject of subjects) this.shares.acquire(subject);
    try {
      return await this.semaphore.run(task, network);
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
