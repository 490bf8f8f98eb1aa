import type { RedisConnection } from '../connection/redis-connection.js';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';

/** The consumer group in which the replicas of a context compete for its requests. */
export const requestGroup = 'rpc';

/** Name of a consumer without a process. Failed entries belong to it until their retry is due. */
export const retriesConsumer = 'retries';

export interface Delivery {
  readonly group: ConsumerGroup;
  /** Id of the stream entry. */
  readonly id: string;
  readonly message: string;
  /** Number of deliveries of the entry, including this one. */
  readonly deliveryCount: number;
}

/** Reply of the script `measureQueue`, by group. */
export type QueueMeasurement = [
  group: string,
  waiting: number,
  running: number,
  failed: number,
  ageMs: number,
];

type Claimed = [id: string, message: string, deliveryCount: number][];

const maxRecovered = 1_000;
/** Number of the longest messages that Redis returns together; it returns more shorter ones. */
const longestPerBatch = 4;
/** Characters of a message that is too long to be delivered. */
const excerptLength = 1_000;

/** Whether this process reads new entries of a group. */
export interface ReadPolicy {
  /** Whether another app may read them instead, so that `isActive` may change at any time. */
  isShared(): boolean;
  isActive(): boolean;
  /** Time in milliseconds after which waiting entries are read although this process is not active. */
  readonly takeoverAfterMs: number;
}

/** A consumer group of a stream, as seen by one of its consumers. */
export class ConsumerGroup {
  /**
   * Id of each entry that was delivered here and is not acknowledged → start of its lease on the clock of `performance.now()`.
   */
  private readonly leases = new Map<string, number>();
  private hasJoined = false;

  constructor(
    readonly stream: string,
    readonly name: string,
    /** The stream has no other group: entries are deleted once they are handled. */
    readonly isExclusive: boolean,
    private readonly consumer: string,
    private readonly commands: RedisConnection,
    private readonly options: Pick<RedisStreamsOptions, 'leaseMs' | 'maxMessageBytes'>,
    readonly readPolicy: ReadPolicy,
  ) {}

  /** Returns false if this process already holds the lease: the entry was delivered again while it is being handled. */
  startHandling(id: string): boolean {
    if (this.leases.has(id)) return false;
    this.leases.set(id, performance.now());
    return true;
  }

  stopRenewing(id: string): void {
    this.leases.delete(id);
  }

  async renewLeases(): Promise<void> {
    const latestStart = performance.now() - this.options.leaseMs / 4;
    const due = [...this.leases].filter(([, start]) => start < latestStart).map(([id]) => id);
    if (due.length === 0) return;
    const lost = await this.commands.run<string[]>(
      'renewLeases',
      [this.stream],
      this.name,
      this.consumer,
      ...due,
    );
    for (const id of lost) this.leases.delete(id);
  }

  /** Deletes before it acknowledges: `cancelRequest` treats an existing entry that is not pending as unread. */
  async acknowledge(ids: readonly string[]): Promise<void> {
    const { stream, name, isExclusive } = this;
    const redis = this.commands.serverOf(stream);
    await Promise.all([isExclusive && redis.xdel(stream, ...ids), redis.xack(stream, name, ...ids)]);
    for (const id of ids) this.leases.delete(id);
  }

  /**
   * Shortens the lease of an entry to `delayMs`, at most `leaseMs`, so that it is delivered again. The next delivery count
   * is `attempts` + 1.
   */
  async postpone(id: string, delayMs: number, attempts: number): Promise<void> {
    const { stream, name, options } = this;
    const idleMs = Math.max(0, options.leaseMs - delayMs);
    const lease = ['IDLE', idleMs, 'RETRYCOUNT', attempts, 'JUSTID'] as const;
    await this.commands.serverOf(stream).xclaim(stream, name, retriesConsumer, 0, id, ...lease);
  }

  /** Creates the group unless it exists, and returns the pending entries of this consumer. */
  async join(connection: RedisConnection): Promise<Delivery[]> {
    const { stream, name, consumer } = this;
    this.hasJoined = true;
    await connection
      .serverOf(stream)
      .xgroup('CREATE', stream, name, '0', 'MKSTREAM')
      .catch((error: Error) => {
        if (!error.message.startsWith('BUSYGROUP')) throw error;
      });
    const args = [name, consumer, maxRecovered, ...this.sizeLimits];
    return this.toDeliveries(await connection.run<Claimed>('redeliverPending', [stream], ...args));
  }

  /**
   * Claims entries whose consumer has let its lease expire, in batches of at most `free()`, the number of entries that the
   * channel can start to handle now. Ends when no entry is left or `free()` is 0.
   */
  async *claimExpired(free: () => number): AsyncGenerator<Delivery[]> {
    const { stream, name, consumer, options } = this;
    let cursor = '0-0';
    while (free() > 0) {
      const args = [name, consumer, options.leaseMs, cursor, free(), ...this.sizeLimits];
      const [next, claimed] = await this.commands.run<[string, Claimed]>('claimExpired', [stream], ...args);
      yield this.toDeliveries(claimed);
      if (next === '0-0') return;
      cursor = next;
    }
  }

  /** Whether entries have waited for so long that any process should take them: unread, or with an expired lease. */
  async hasUnattended(): Promise<boolean> {
    const { stream, name, options, readPolicy } = this;
    return (
      (await this.commands.run<number>(
        'hasUnattended',
        [stream],
        name,
        readPolicy.takeoverAfterMs,
        options.leaseMs,
      )) === 1
    );
  }

  /** Deletes consumers of killed processes, which could not leave. */
  async deleteIdleConsumers(idleMs: number): Promise<void> {
    if (this.hasJoined) await this.commands.run('deleteConsumers', [this.stream], this.name, idleMs, '');
  }

  /** Deletes this consumer unless it still has pending entries. */
  async leave(): Promise<void> {
    if (this.hasJoined)
      await this.commands.run('deleteConsumers', [this.stream], this.name, 0, this.consumer);
  }

  /** Of a message that is too long, only an excerpt is delivered, which is not valid JSON. */
  toDelivery(id: string, message: string, deliveryCount: number): Delivery {
    const isTooLong = message.length > this.options.maxMessageBytes;
    return { group: this, id, message: isTooLong ? message.slice(0, excerptLength) : message, deliveryCount };
  }

  /** Arguments of the scripts that return messages. */
  private get sizeLimits(): number[] {
    const { maxMessageBytes } = this.options;
    return [maxMessageBytes * longestPerBatch, maxMessageBytes, excerptLength];
  }

  private toDeliveries(claimed: Claimed): Delivery[] {
    return claimed.map(([id, message, deliveryCount]) => this.toDelivery(id, message, deliveryCount));
  }
}
