import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import type { Semaphore } from '#kernel/concurrency';
import { yieldAfterSingleMessage } from './yield-after-single-message.js';
import type { Delivery, GroupStream } from './consumer-groups.js';
import { isMissingGroup, type RedisConnection } from '../connection/redis-connection.js';
import { recover } from '../scripts/index.js';

type Entries = [id: string, fields: string[]][];
type Recovered = [id: string, message: string, deliveries: number][];

const errorDelayMs = 200;
const unblockRetryMs = 20;
const maxRecovered = 1_000;

export interface ReaderOptions {
  readonly consumer: string;
  /** Maximum number of entries per read. */
  readonly batchSize: number;
  /** Milliseconds that a read blocks while there are no new entries. */
  readonly blockMs: number;
}

/** Reads entries from streams of one hash slot for one consumer group, at most as many as there are free slots. */
export class StreamReader {
  private readonly logger = new Logger(StreamReader.name);
  private stopped = false;
  private joined = false;
  private clientId: number | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    /** Used by this reader only, because reads block. */
    private readonly connection: RedisConnection,
    private readonly streams: readonly GroupStream[],
    private readonly slots: Semaphore,
    private readonly options: ReaderOptions,
    private readonly deliver: (delivery: Delivery) => void,
  ) {
    connection.onLost(() => (this.joined = false));
  }

  get ready(): boolean {
    return this.connection.ready && this.joined;
  }

  start(): void {
    void this.connection.open();
    this.loop = this.run();
  }

  /** Stops reading. Entries that the current read has already received are delivered before it resolves. */
  async stop(commands: RedisConnection): Promise<void> {
    this.stopped = true;
    const ended = this.loop!.then(() => true);
    while (commands.ready && this.clientId !== undefined) {
      const id = this.clientId;
      await commands.send(this.firstStream, (redis) => redis.client('UNBLOCK', id)).catch(() => undefined);
      if (await Promise.race([ended, delay(unblockRetryMs, false)])) break;
    }
    await this.connection.close();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.connection.whenReady();
        if (!this.joined) await this.join();
        await this.slots.whenFree();
        if (!this.stopped) await yieldAfterSingleMessage(await this.read());
      } catch (error) {
        if (!this.stopped) await this.recoverFrom(error as Error);
      }
    }
  }

  /**
   * Creates the groups and delivers pending entries. Repeated after every reconnect: entries may have been lost in
   * transit.
   */
  private async join(): Promise<void> {
    this.clientId = await this.connection.send(this.firstStream, (redis) => redis.client('ID'));
    for (const from of this.streams) {
      await this.connection
        .send(from.stream, (redis) => redis.xgroup('CREATE', from.stream, from.group, '0', 'MKSTREAM'))
        .catch(ignoreExistingGroup);
      const args = [from.stream, from.group, this.options.consumer, maxRecovered] as const;
      for (const [id, message, deliveries] of await this.connection.run<Recovered>(recover, ...args)) {
        this.deliver({ from, id, message, deliveries });
      }
    }
    this.joined = true;
  }

  /** Returns the number of entries read. */
  private async read(): Promise<number> {
    const { consumer, batchSize: prefetch, blockMs } = this.options;
    const count = Math.min(prefetch, this.slots.free);
    const names = this.streams.map(({ stream }) => stream);
    const newEntries = names.map(() => '>');
    const { group } = this.streams[0]!;
    const limits = ['COUNT', count, 'BLOCK', blockMs] as const;
    const result = await this.connection.send(this.firstStream, (redis) =>
      redis.xreadgroup('GROUP', group, consumer, ...limits, 'STREAMS', ...names, ...newEntries),
    );
    const batches = (result ?? []) as [string, Entries][];
    for (const [stream, entries] of batches) {
      const from = this.streams.find((each) => each.stream === stream)!;
      for (const [id, fields] of entries) this.deliver({ from, id, message: fields[1]!, deliveries: 1 });
    }
    return batches.reduce((sum, [, entries]) => sum + entries.length, 0);
  }

  /** A missing group means that Redis has lost its data. `run` waits for lost connections. */
  private async recoverFrom(error: Error): Promise<void> {
    const hasLostData = this.joined && isMissingGroup(error);
    if (!hasLostData && this.connection.ready)
      this.logger.warn({ err: error, stream: this.firstStream }, 'Reading a stream failed');
    this.joined = false;
    this.connection.refreshSlots();
    if (!hasLostData && this.connection.ready) await delay(errorDelayMs);
  }

  /** All streams share one hash slot, so the first one identifies the server. */
  private get firstStream(): string {
    return this.streams[0]!.stream;
  }
}

function ignoreExistingGroup(error: Error): void {
  if (!error.message.startsWith('BUSYGROUP')) throw error;
}
