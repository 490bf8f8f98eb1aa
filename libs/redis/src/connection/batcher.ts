import type { RedisConnection } from './redis-connection.js';

const retryDelayMs = 200;

/** `failed` items are sent first, to keep the order. */
interface Queue<T> {
  readonly failed: T[];
  readonly added: T[];
}

/**
 * Collects items per key and sends those of one batch together. Batches for which `send` rejects are sent again, in order,
 * until `drain()`.
 */
export class Batcher<K, T> {
  private queues = new Map<K, Queue<T>>();
  private readonly sending = new Set<Promise<void>>();
  private isScheduled = false;
  private isDrained = false;
  private retryTimer: NodeJS.Timeout | undefined;

  constructor(
    connection: RedisConnection,
    private readonly send: (key: K, items: readonly T[]) => Promise<unknown>,
    /** Milliseconds for which items are collected; 0: until the end of the event-loop tick. */
    private readonly delayMs = 0,
  ) {
    connection.on('ready', () => this.flush());
  }

  add(key: K, item: T): void {
    this.queueOf(key).added.push(item);
    if (this.isScheduled) return;
    this.isScheduled = true;
    if (this.delayMs === 0) process.nextTick(() => this.flush());
    else setTimeout(() => this.flush(), this.delayMs);
  }

  /** Sends the remaining items once; those that fail are lost. Resolves when Redis has confirmed or rejected all. */
  async drain(): Promise<void> {
    this.isDrained = true;
    this.flush();
    await Promise.all(this.sending);
  }

  private flush(): void {
    this.isScheduled = false;
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
    const { queues } = this;
    this.queues = new Map();
    for (const [key, { failed, added }] of queues) {
      const items = failed.length > 0 ? [...failed, ...added] : added;
      const sent: Promise<void> = this.send(key, items)
        .then(
          () => undefined,
          () => this.requeue(key, items),
        )
        .finally(() => this.sending.delete(sent));
      this.sending.add(sent);
    }
  }

  private requeue(key: K, items: readonly T[]): void {
    if (this.isDrained) return;
    this.queueOf(key).failed.push(...items);
    this.retryTimer ??= setTimeout(() => this.flush(), retryDelayMs).unref();
  }

  private queueOf(key: K): Queue<T> {
    let queue = this.queues.get(key);
    if (!queue) this.queues.set(key, (queue = { failed: [], added: [] }));
    return queue;
  }
}
