import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { every, type Stop } from '#kernel/timing';
import { Acknowledgements } from './acknowledgements.js';
import type { Channel } from './channel.js';
import type { Delivery } from './consumer-groups.js';
import { Leases } from './leases.js';
import { reap } from './claim-stale.js';
import { RedisClock } from '../connection/redis-clock.js';
import { RedisConnection, isMissingGroup } from '../connection/redis-connection.js';
import { RedisKeys } from '../connection/redis-keys.js';
import type { RedisAddress, RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { ReplyOutbox } from '../rpc/reply-batcher.js';
import { forgetIdle, leaveGroup } from '../scripts/index.js';
import { StreamReader } from './stream-reader.js';

const lastWordsMs = 1_000;
const retryMs = 200;

/** One process as a consumer of channels: it reads, keeps its leases, takes over those of the dead, and drains. */
export class Replica {
  readonly commands: RedisConnection;
  readonly clock: RedisClock;
  readonly leases: Leases;
  readonly acknowledgements: Acknowledgements;
  readonly outbox: ReplyOutbox;
  private readonly logger = new Logger(Replica.name);
  private readonly consumer: string;
  private readers: StreamReader[] = [];
  private stopReaping: Stop[] = [];
  private stopRenewing: Stop | undefined;
  private channels: readonly Channel[] = [];
  private started = false;
  private reading = false;
  private draining = false;

  constructor(private readonly options: RedisAddress & RedisStreamsOptions) {
    const { name, silenceMs, leaseMs, ackDelayMs, replyTtlMs } = options;
    this.consumer = `${name}.${crypto.randomUUID()}`;
    this.commands = new RedisConnection(options, 'commands', silenceMs);
    this.clock = new RedisClock(this.commands, new RedisKeys(options.prefix).processes());
    this.leases = new Leases(this.commands, this.consumer, leaseMs);
    this.acknowledgements = new Acknowledgements(this.commands, this.leases, ackDelayMs);
    this.outbox = new ReplyOutbox(this.commands, replyTtlMs);
  }

  get ready(): boolean {
    return this.reading && this.commands.ready && this.readers.every((reader) => reader.ready);
  }

  start(channels: readonly Channel[]): void {
    this.channels = channels;
    this.started = true;
    void this.startReading();
  }

  /** Does `work` every `ms` milliseconds until it stops. */
  repeat(ms: number, work: () => Promise<unknown>): void {
    this.stopReaping.push(this.every(ms, work));
  }

  /** Stops reading, finishes what runs, says so, and leaves what owns nothing. */
  async stop(): Promise<void> {
    if (this.draining || !this.started) return;
    this.draining = true;
    for (const stop of this.stopReaping) void stop();
    await Promise.all(this.readers.map((reader) => reader.stop(this.commands)));
    const idle = this.channels.map(({ slots }) => slots.whenIdle());
    await Promise.race([Promise.all(idle), pause(this.options.drainMs)]);
    if (!this.commands.ready) await Promise.race([this.commands.whenReady(), pause(lastWordsMs)]);
    await this.outbox.drain();
    await this.acknowledgements.drain();
    void this.stopRenewing?.();
    await this.leave();
    await this.commands.close();
  }

  /** Deadlines are Redis's time, so nothing is read before its clock is known. */
  private async startReading(): Promise<void> {
    await this.commands.open();
    while (!this.clock.known && !this.draining) {
      await this.clock.synchronise();
      if (!this.clock.known) await pause(retryMs);
    }
    if (this.draining) return;
    this.readers = this.channels.map((channel) => this.read(channel));
    this.reading = true;
    const { leaseMs } = this.options;
    this.stopRenewing = this.every(leaseMs / 3, () => this.leases.renew());
    this.repeat((leaseMs / 3) * (0.8 + Math.random() * 0.4), () => this.reap());
    this.repeat(this.options.forgetConsumersMs / 2, () => this.forgetTheDead());
  }

  private read(channel: Channel): StreamReader {
    const { silenceMs, blockMs, prefetch } = this.options;
    const connection = new RedisConnection(this.options, channel.purpose, blockMs + silenceMs);
    const settings = { consumer: this.consumer, prefetch, blockMs };
    const deliver = (delivery: Delivery): void => this.deliver(channel, delivery);
    const reader = new StreamReader(connection, channel.streams, channel.slots, settings, deliver);
    reader.start();
    return reader;
  }

  private deliver(channel: Channel, delivery: Delivery): void {
    if (!this.leases.take(delivery)) return;
    const handled = channel.slots.run(() => channel.handle(delivery));
    handled.catch((error) =>
      this.logger.error({ err: error }, `${delivery.from.stream} ${delivery.id} was dropped`),
    );
  }

  private async reap(): Promise<void> {
    for (const channel of this.channels) {
      const deliver = (delivery: Delivery): void => this.deliver(channel, delivery);
      await reap(channel, this.commands, this.consumer, this.options.leaseMs, deliver);
    }
  }

  /** Those who were killed could not leave. */
  private async forgetTheDead(): Promise<void> {
    const { forgetConsumersMs } = this.options;
    for (const { stream, group } of this.channels.flatMap(({ streams }) => streams))
      await this.commands.run(forgetIdle, stream, group, forgetConsumersMs);
  }

  private async leave(): Promise<void> {
    const streams = this.channels.flatMap((channel) => channel.streams);
    const left = streams.map(({ stream, group }) =>
      this.commands.run(leaveGroup, stream, group, this.consumer),
    );
    await Promise.allSettled(left);
  }

  /** A lost connection or group is noted where it is repaired. */
  private every(ms: number, work: () => Promise<unknown>): Stop {
    return every(ms, work, (error) => {
      if (this.commands.ready && !isMissingGroup(error))
        this.logger.warn({ err: error }, 'housekeeping failed');
    });
  }
}

function pause(ms: number): Promise<void> {
  return delay(ms, undefined, { ref: false });
}
