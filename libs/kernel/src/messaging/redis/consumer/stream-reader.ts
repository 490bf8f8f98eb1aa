import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { afterALoneOne } from './yield-after-single-message.js';
import type { Delivery, GroupStream } from './consumer-groups.js';
import { isMissingGroup, type RedisConnection } from '../connection/redis-connection.js';
import { recover } from '../scripts/index.js';
import type { WorkSlots } from './work-slots.js';

type Entries = [id: string, fields: string[]][];
type Recovered = [id: string, message: string, deliveries: number][];

const pauseAfterErrorMs = 200;
const unblockMs = 20;
const mostRecovered = 1_000;

export interface ReaderOptions {
  readonly consumer: string;
  /** Entries taken by one read. */
  readonly prefetch: number;
  /** Milliseconds a read waits for something to arrive. */
  readonly blockMs: number;
}

/** Takes entries from streams of one hash slot for one group, no more than can run. */
export class StreamReader {
  private readonly logger = new Logger(StreamReader.name);
  private stopped = false;
  private joined = false;
  private clientId: number | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    /** Of its own, as reads block. */
    private readonly connection: RedisConnection,
    private readonly streams: readonly GroupStream[],
    private readonly slots: WorkSlots,
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

  /** Resolves once nothing more will be delivered. What a waiting read was already given still is. */
  async stop(commands: RedisConnection): Promise<void> {
    this.stopped = true;
    const ended = this.loop!.then(() => true);
    while (commands.ready && this.clientId !== undefined) {
      const id = this.clientId;
      await commands.send(this.place, (redis) => redis.client('UNBLOCK', id)).catch(() => undefined);
      if (await Promise.race([ended, delay(unblockMs, false)])) break;
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
        if (!this.stopped) await afterALoneOne(await this.read());
      } catch (error) {
        if (!this.stopped) await this.pauseAfter(error as Error);
      }
    }
  }

  /** Also after every lost connection: what was handed out over it may not have arrived. */
  private async join(): Promise<void> {
    this.clientId = await this.connection.send(this.place, (redis) => redis.client('ID'));
    for (const from of this.streams) {
      await this.connection
        .send(from.stream, (redis) => redis.xgroup('CREATE', from.stream, from.group, '0', 'MKSTREAM'))
        .catch(unlessItExists);
      const held = [from.stream, from.group, this.options.consumer, mostRecovered] as const;
      for (const [id, message, deliveries] of await this.connection.run<Recovered>(recover, ...held)) {
        this.deliver({ from, id, message, deliveries });
      }
    }
    this.joined = true;
  }

  /** Answers how many entries came. */
  private async read(): Promise<number> {
    const { consumer, prefetch, blockMs } = this.options;
    const count = Math.min(prefetch, this.slots.free);
    const names = this.streams.map(({ stream }) => stream);
    const unread = names.map(() => '>');
    const { group } = this.streams[0]!;
    const limits = ['COUNT', count, 'BLOCK', blockMs] as const;
    const answer = await this.connection.send(this.place, (redis) =>
      redis.xreadgroup('GROUP', group, consumer, ...limits, 'STREAMS', ...names, ...unread),
    );
    const found = (answer ?? []) as [string, Entries][];
    for (const [stream, entries] of found) {
      const from = this.streams.find((each) => each.stream === stream)!;
      for (const [id, fields] of entries) this.deliver({ from, id, message: fields[1]!, deliveries: 1 });
    }
    return found.reduce((sum, [, entries]) => sum + entries.length, 0);
  }

  /** Without its group, Redis has come back empty. A lost connection is waited for elsewhere. */
  private async pauseAfter(error: Error): Promise<void> {
    const isEmptied = this.joined && isMissingGroup(error);
    if (!isEmptied && this.connection.ready)
      this.logger.warn(`reading ${this.place} failed: ${error.message}`);
    this.joined = false;
    this.connection.look();
    if (!isEmptied && this.connection.ready) await delay(pauseAfterErrorMs);
  }

  /** All streams are where the first one is. */
  private get place(): string {
    return this.streams[0]!.stream;
  }
}

function unlessItExists(error: Error): void {
  if (!error.message.startsWith('BUSYGROUP')) throw error;
}
