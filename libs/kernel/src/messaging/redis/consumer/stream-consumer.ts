import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { runEvery, type Stop } from '#kernel/concurrency';
import { Acknowledgements } from './acknowledgements.js';
import type { Channel } from './channel.js';
import type { Delivery } from './consumer-groups.js';
import { Leases } from './leases.js';
import { claimStale } from './claim-stale.js';
import { RedisClock } from '../connection/redis-clock.js';
import { RedisConnection, isMissingGroup } from '../connection/redis-connection.js';
import { RedisKeys } from '../connection/redis-keys.js';
import type { RedisConnectionOptions, RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { ReplyBatcher } from '../rpc/reply-batcher.js';
import { deleteIdleConsumers, leaveGroup } from '../scripts/index.js';
import { StreamReader } from './stream-reader.js';

/** Time a stopping consumer waits for a lost connection, to send its last replies and acknowledgements. */
const reconnectGraceMs = 1_000;
const clockRetryMs = 200;

/** The Redis consumer of one process: reads channels, renews its leases, claims stale entries and drains on shutdown. */
export class StreamConsumer {
  readonly commands: RedisConnection;
  readonly clock: RedisClock;
  readonly leases: Leases;
  readonly acknowledgements: Acknowledgements;
  readonly replies: ReplyBatcher;
  private readonly logger = new Logger(StreamConsumer.name);
  private readonly consumer: string;
  private readers: StreamReader[] = [];
  private housekeepingStops: Stop[] = [];
  private stopRenewing: Stop | undefined;
  private channels: readonly Channel[] = [];
  private started = false;
  private reading = false;
  private draining = false;

  constructor(private readonly options: RedisConnectionOptions & RedisStreamsOptions) {
    const { name, commandTimeoutMs, leaseMs, ackDelayMs, replyTtlMs } = options;
    this.consumer = `${name}.${crypto.randomUUID()}`;
    this.commands = new RedisConnection(options, 'commands', commandTimeoutMs);
    this.clock = new RedisClock(this.commands, new RedisKeys(options.prefix).processes());
    this.leases = new Leases(this.commands, this.consumer, leaseMs);
    this.acknowledgements = new Acknowledgements(this.commands, this.leases, ackDelayMs);
    this.replies = new ReplyBatcher(this.commands, replyTtlMs);
  }

  get ready(): boolean {
    return this.reading && this.commands.ready && this.readers.every((reader) => reader.ready);
  }

  start(channels: readonly Channel[]): void {
    this.channels = channels;
    this.started = true;
    void this.startReading();
  }

  /** Runs `task` every `intervalMs` milliseconds until `stop()`. */
  scheduleHousekeeping(intervalMs: number, task: () => Promise<unknown>): void {
    this.housekeepingStops.push(this.runPeriodically(intervalMs, task));
  }

  /**
   * Stops reading, waits up to `drainTimeoutMs` for running handlers, sends their replies and acknowledgements, and leaves
   * the consumer groups unless entries are still pending.
   */
  async stop(): Promise<void> {
    if (this.draining || !this.started) return;
    this.draining = true;
    for (const stop of this.housekeepingStops) void stop();
    await Promise.all(this.readers.map((reader) => reader.stop(this.commands)));
    const idle = this.channels.map(({ slots }) => slots.whenIdle());
    await Promise.race([Promise.all(idle), unreferencedDelay(this.options.drainTimeoutMs)]);
    if (!this.commands.ready)
      await Promise.race([this.commands.whenReady(), unreferencedDelay(reconnectGraceMs)]);
    await this.replies.drain();
    await this.acknowledgements.drain();
    void this.stopRenewing?.();
    await this.leaveGroups();
    await this.commands.close();
  }

  /** Deadlines are in Redis time, so reading starts only after the clock is synchronised. */
  private async startReading(): Promise<void> {
    await this.commands.open();
    while (!this.clock.isSynchronised && !this.draining) {
      await this.clock.synchronise();
      if (!this.clock.isSynchronised) await unreferencedDelay(clockRetryMs);
    }
    if (this.draining) return;
    this.readers = this.channels.map((channel) => this.startReader(channel));
    this.reading = true;
    const { leaseMs, staleConsumerTtlMs } = this.options;
    this.stopRenewing = this.runPeriodically(leaseMs / 3, () => this.leases.renew());
    const claimIntervalMs = (leaseMs / 3) * (0.8 + Math.random() * 0.4);
    this.scheduleHousekeeping(claimIntervalMs, () => this.claimStale());
    this.scheduleHousekeeping(staleConsumerTtlMs / 2, () => this.deleteStaleConsumers());
  }

  private startReader(channel: Channel): StreamReader {
    const { commandTimeoutMs, blockMs, readBatchSize: batchSize } = this.options;
    const connection = new RedisConnection(this.options, channel.purpose, blockMs + commandTimeoutMs);
    const options = { consumer: this.consumer, batchSize, blockMs };
    const deliver = (delivery: Delivery): void => this.deliver(channel, delivery);
    const reader = new StreamReader(connection, channel.streams, channel.slots, options, deliver);
    reader.start();
    return reader;
  }

  private deliver(channel: Channel, delivery: Delivery): void {
    if (!this.leases.acquire(delivery)) return;
    const handled = channel.slots.run(() => channel.handle(delivery));
    handled.catch((error) =>
      this.logger.error(
        { err: error, stream: delivery.from.stream, entry: delivery.id },
        'Entry handler failed unexpectedly',
      ),
    );
  }

  private async claimStale(): Promise<void> {
    for (const channel of this.channels) {
      const deliver = (delivery: Delivery): void => this.deliver(channel, delivery);
      await claimStale(channel, this.commands, this.consumer, this.options.leaseMs, deliver);
    }
  }

  /** Deletes consumers of killed processes, which could not leave their groups. */
  private async deleteStaleConsumers(): Promise<void> {
    const { staleConsumerTtlMs } = this.options;
    for (const { stream, group } of this.channels.flatMap(({ streams }) => streams))
      await this.commands.run(deleteIdleConsumers, stream, group, staleConsumerTtlMs);
  }

  private async leaveGroups(): Promise<void> {
    const streams = this.channels.flatMap((channel) => channel.streams);
    const left = streams.map(({ stream, group }) =>
      this.commands.run(leaveGroup, stream, group, this.consumer),
    );
    await Promise.allSettled(left);
  }

  /** Does not log failures caused by a lost connection or a missing group, which the readers repair. */
  private runPeriodically(intervalMs: number, task: () => Promise<unknown>): Stop {
    return runEvery(intervalMs, task, (error) => {
      if (this.commands.ready && !isMissingGroup(error))
        this.logger.warn({ err: error }, 'Stream housekeeping failed');
    });
  }
}

/** Does not keep the process alive. */
function unreferencedDelay(ms: number): Promise<void> {
  return delay(ms, undefined, { ref: false });
}
