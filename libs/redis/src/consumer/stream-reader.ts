import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { readLoop } from '../connection/read-loop.js';
import type { RedisConnection } from '../connection/redis-connection.js';
import { isMissingGroup } from '../connection/redis-errors.js';
import type { Channel } from './channel.js';
import type { ConsumerGroup, Delivery } from './consumer-group.js';

type Batches = [stream: string, entries: [id: string, fields: string[]][]][];

/** Maximum number of entries per read and stream. */
const readBatchSize = 32;
const unblockRetryMs = 20;
/** Maximum time a read blocks while another app may take over, and interval at which a reader that cannot read looks for work. */
const maxSharedBlockMs = 250;
const inactivePollMs = 100;
/** Maximum time a read blocks while it leaves out a caller, for which slots may become free meanwhile. */
const skippedBlockMs = 10;

/**
 * Reads the entries of a channel and passes them to it. It leaves out the streams of a caller for which fewer slots are free than
 * a read takes entries of each stream, so that such a caller does not make the reads of the others smaller.
 */
export class StreamReader {
  private readonly logger = new Logger(StreamReader.name);
  /** All streams share one hash slot, so the first one identifies the server. */
  private readonly firstStream: string;
  private stopped = false;
  private readonly joined = new Set<ConsumerGroup>();
  /** Whether the reader has joined its active groups since the last (re)connect; it is ready only then. */
  private hasJoined = false;
  /** Groups that another app should read, but with entries that have waited for too long. */
  private readonly unattended = new Set<ConsumerGroup>();
  private clientId: number | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly channel: Channel,
    private readonly consumer: string,
    /** Used by this reader only, because reads block. */
    private readonly connection: RedisConnection,
    /** Milliseconds that a read blocks while there are no new entries. */
    private readonly blockMs: number,
  ) {
    this.firstStream = channel.groups[0].stream;
    connection.on('lost', () => this.leaveGroups());
  }

  get ready(): boolean {
    return this.connection.ready && this.hasJoined;
  }

  start(): void {
    void this.connection.open();
    this.loop = readLoop(
      this.connection,
      () => this.stopped,
      () => this.readNext(),
      (error) => this.onError(error),
    );
  }

  /** Stops reading. Entries that the current read has already received are delivered before it resolves. */
  async stop(commands: RedisConnection): Promise<void> {
    this.stopped = true;
    const ended = this.loop!.then(() => true);
    while (commands.ready && this.clientId !== undefined) {
      await this.unblock(commands, this.clientId).catch(() => undefined);
      if (await Promise.race([ended, delay(unblockRetryMs, false)])) break;
    }
    await this.connection.close();
    await ended;
  }

  /** Claims and delivers entries whose lease has expired: their consumer was lost, or their retry is due. */
  async claimExpired(): Promise<void> {
    for (const group of this.activeGroups) {
      const free = (): number => (this.stopped ? 0 : this.freeFor(group));
      for await (const deliveries of group.claimExpired(free)) this.deliver(deliveries);
    }
  }

  /** Reads the groups of another app as well while these have entries that no process has taken. */
  async checkUnattended(): Promise<void> {
    for (const group of this.channel.groups) {
      const { readPolicy } = group;
      const isUnattended =
        readPolicy.isShared() && !readPolicy.isActive() && (await group.hasUnattended().catch(() => false));
      if (isUnattended) this.unattended.add(group);
      else this.unattended.delete(group);
    }
  }

  private get activeGroups(): ConsumerGroup[] {
    return this.channel.groups.filter((group) => group.readPolicy.isActive() || this.unattended.has(group));
  }

  private async unblock(commands: RedisConnection, clientId: number): Promise<void> {
    await commands.serverOf(this.firstStream).client('UNBLOCK', clientId);
  }

  private async readNext(): Promise<number> {
    const groups = this.activeGroups;
    if (groups.length === 0) await delay(inactivePollMs);
    if (groups.some((group) => !this.joined.has(group))) await this.join(groups);
    this.hasJoined = true;
    if (this.stopped || groups.length === 0) return 0;
    const maxFree = Math.max(...groups.map((group) => this.freeFor(group)));
    if (maxFree > 0) return this.read(groups, maxFree);
    await Promise.race([this.channel.slots.nextChange(), delay(inactivePollMs)]);
    return 0;
  }

  /**
   * Creates the groups and delivers pending entries. Repeated after every reconnect: entries may have been lost in
   * transit.
   */
  private async join(groups: readonly ConsumerGroup[]): Promise<void> {
    this.clientId = await this.connection.serverOf(this.firstStream).client('ID');
    for (const group of groups) {
      this.deliver(await group.join(this.connection));
      this.joined.add(group);
    }
  }

  /** `maxFree`: the largest number of slots that are free for one of the callers. */
  private async read(groups: readonly ConsumerGroup[], maxFree: number): Promise<number> {
    const perStream = Math.min(readBatchSize, Math.ceil(maxFree / groups.length));
    const readable = groups.filter((group) => this.freeFor(group) >= perStream);
    const hasSkipped = readable.length < groups.length;
    const isShared = groups.some(({ readPolicy }) => readPolicy.isShared());
    const maxBlockMs = hasSkipped ? skippedBlockMs : isShared ? maxSharedBlockMs : Infinity;
    const blockMs = Math.min(this.blockMs, maxBlockMs);
    const streams = readable.map(({ stream }) => stream);
    const newEntries = streams.map(() => '>');
    const limits = ['COUNT', perStream, 'BLOCK', blockMs] as const;
    const result = await this.connection.serverOf(this.firstStream).xreadgroup(
      'GROUP',
      this.channel.groups[0].name, // all have the same
      this.consumer,
      ...limits,
      'STREAMS',
      ...streams,
      ...newEntries,
    );
    const deliveries = ((result ?? []) as Batches).flatMap(([stream, entries]) => {
      const group = readable.find((each) => each.stream === stream)!;
      return entries.map(([id, fields]) => group.toDelivery(id, fields[1]!, 1));
    });
    this.deliver(deliveries);
    return deliveries.length;
  }

  private freeFor(group: ConsumerGroup): number {
    return this.channel.slots.freeFor(this.channel.callerOf(group));
  }

  private deliver(deliveries: readonly Delivery[]): void {
    const { channel } = this;
    for (const delivery of deliveries) {
      const { group, id } = delivery;
      if (!group.startHandling(id)) continue;
      const handled = channel.slots.run(channel.callerOf(group), () => channel.handle(delivery));
      handled.catch((error: unknown) =>
        this.logger.error(
          { err: error, stream: group.stream, entry: id },
          'Entry handler failed unexpectedly',
        ),
      );
    }
  }

  /** A missing group means that Redis has lost its data; joining again creates the group. */
  private onError(error: unknown): void {
    if (this.connection.ready && !(this.joined.size > 0 && isMissingGroup(error)))
      this.logger.warn({ err: error, stream: this.firstStream }, 'Reading a stream failed');
    this.leaveGroups();
  }

  private leaveGroups(): void {
    this.joined.clear();
    this.hasJoined = false;
  }
}
