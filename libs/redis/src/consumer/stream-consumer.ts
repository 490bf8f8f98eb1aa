import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { runEvery, type Stop } from '#kernel/concurrency';
import { Batcher } from '../connection/batcher.js';
import { RedisClock } from '../connection/redis-clock.js';
import { RedisConnection } from '../connection/redis-connection.js';
import { takeoverAfterMs, requestTakeoverAfterMs, type WorkPlacement } from '#kernel/messaging';
import { isMissingGroup } from '../connection/redis-errors.js';
import { RedisKeys } from '../connection/redis-keys.js';
import type { RedisConnectionOptions, RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { ReplyBatcher } from '../rpc/reply-batcher.js';
import type { Channel } from './channel.js';
import { ConsumerGroup, requestGroup, type Delivery } from './consumer-group.js';
import { StreamReader } from './stream-reader.js';

/** Milliseconds for which acknowledgements are collected into one batch. */
const ackDelayMs = 10;
/** Time a stopping consumer waits for a lost connection, to send its last replies and acknowledgements. */
const reconnectGraceMs = 1_000;
const clockRetryMs = 200;
const takeoverCheckMs = 1_000;

/** The Redis consumer of one process: reads channels, renews its leases, claims stale entries and drains on shutdown. */
export class StreamConsumer {
  readonly commands: RedisConnection;
  readonly keys: RedisKeys;
  readonly clock: RedisClock;
  readonly replies: ReplyBatcher;
  private readonly acknowledgements: Batcher<ConsumerGroup, string>;
  private readonly logger = new Logger(StreamConsumer.name);
  private readonly name: string;
  private readonly housekeepingStops: Stop[] = [];
  private channels: readonly Channel[] | undefined;
  private readers: StreamReader[] | undefined;
  private draining = false;

  constructor(
    private readonly options: RedisConnectionOptions & RedisStreamsOptions,
    private readonly placement?: WorkPlacement,
  ) {
    this.name = `${options.name}.${crypto.randomUUID()}`;
    this.commands = new RedisConnection(options, 'commands', options.commandTimeoutMs);
    this.keys = new RedisKeys(options.prefix);
    this.clock = new RedisClock(this.commands, this.keys.anyOfRegistry());
    this.replies = new ReplyBatcher(this.commands, options.maxMessageBytes);
    const acknowledge = (group: ConsumerGroup, ids: readonly string[]) => group.acknowledge(ids);
    this.acknowledgements = new Batcher(this.commands, acknowledge, ackDelayMs);
  }

  get ready(): boolean {
    return this.commands.ready && (this.readers?.every((reader) => reader.ready) ?? false);
  }

  /**
   * The consumer group `name` of `stream`, with this process as a consumer, for the work of `context`.
   * `isExclusive`: the stream has no other group, so handled entries are deleted. `isRedirected`: for the requests that are
   * sent to the target app of a placement.
   */
  group(
    stream: string,
    name: string,
    isExclusive: boolean,
    context: string,
    isRedirected = false,
  ): ConsumerGroup {
    const { placement, commands, options } = this;
    const reading = {
      isShared: () => placement?.isShared(context) ?? false,
      isActive: () =>
        isRedirected
          ? (placement?.readsRedirectedRequests(context) ?? false)
          : (placement?.isActive(context) ?? true),
      takeoverAfterMs: name === requestGroup ? requestTakeoverAfterMs : takeoverAfterMs,
    };
    return new ConsumerGroup(stream, name, isExclusive, this.name, commands, options, reading);
  }

  start(channels: readonly Channel[]): void {
    this.channels = channels;
    void this.startReading(channels);
  }

  /** Failed acknowledgements are repeated until Redis confirms them or the process stops; then entries are redelivered. */
  acknowledge({ group, id }: Delivery): void {
    this.acknowledgements.add(group, id);
  }

  /** Runs `task` periodically until `stop()`. Does not log failures that the readers repair. */
  scheduleHousekeeping(intervalMs: number, task: () => Promise<unknown>): void {
    const stop = runEvery(intervalMs, task, (error) => {
      if (this.commands.ready && !isMissingGroup(error))
        this.logger.warn({ err: error }, 'Stream housekeeping failed');
    });
    this.housekeepingStops.push(stop);
  }

  /**
   * Stops reading, waits up to `drainTimeoutMs` for running handlers, sends their replies and acknowledgements, and
   * leaves the consumer groups unless entries are still pending.
   */
  async stop(): Promise<void> {
    if (this.draining || !this.channels) return;
    this.draining = true;
    await Promise.all((this.readers ?? []).map((reader) => reader.stop(this.commands)));
    const idle = this.channels.map(({ slots }) => slots.whenIdle());
    await Promise.race([Promise.all(idle), unreferencedDelay(this.options.drainTimeoutMs)]);
    if (!this.commands.ready)
      await Promise.race([this.commands.whenReady(), unreferencedDelay(reconnectGraceMs)]);
    await this.replies.drain();
    await this.acknowledgements.drain();
    for (const stop of this.housekeepingStops) void stop();
    await Promise.allSettled(this.channels.flatMap(({ groups }) => groups.map((group) => group.leave())));
    await this.commands.close();
  }

  /** Deadlines are in Redis time, so reading starts only after the clock is synchronised. */
  private async startReading(channels: readonly Channel[]): Promise<void> {
    await this.commands.open();
    while (!this.clock.isSynchronised && !this.draining) {
      await this.clock.synchronise();
      if (!this.clock.isSynchronised) await unreferencedDelay(clockRetryMs);
    }
    if (this.draining) return;
    const readers = channels.map((channel) => this.createReader(channel));
    for (const reader of readers) reader.start();
    this.readers = readers;
    this.scheduleGroupHousekeeping(
      channels.flatMap(({ groups }) => groups),
      readers,
    );
  }

  private createReader(channel: Channel): StreamReader {
    const { commandTimeoutMs, blockMs } = this.options;
    const connection = new RedisConnection(this.options, channel.purpose, blockMs + commandTimeoutMs);
    return new StreamReader(channel, this.name, connection, blockMs);
  }

  private scheduleGroupHousekeeping(
    groups: readonly ConsumerGroup[],
    readers: readonly StreamReader[],
  ): void {
    const { leaseMs, claimIntervalMs, staleConsumerTtlMs } = this.options;
    const schedule = <T>(intervalMs: number, all: readonly T[], task: (each: T) => Promise<void>): void =>
      this.scheduleHousekeeping(intervalMs, () => Promise.all(all.map(task)));
    schedule(leaseMs / 3, groups, (group) => group.renewLeases());
    schedule(claimIntervalMs * (0.8 + Math.random() * 0.4), readers, (reader) => reader.claimExpired());
    schedule(takeoverCheckMs, readers, (reader) => reader.checkUnattended());
    schedule(staleConsumerTtlMs / 2, groups, (group) => group.deleteIdleConsumers(staleConsumerTtlMs));
  }
}

/** Does not keep the process alive. */
function unreferencedDelay(ms: number): Promise<void> {
  return delay(ms, undefined, { ref: false });
}
