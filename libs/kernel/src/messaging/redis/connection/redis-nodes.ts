// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="./cluster-key-slot.d.ts" />
import { EventEmitter, once } from 'node:events';
import calculateSlot from 'cluster-key-slot';
import { Cluster, type Redis } from 'ioredis';

interface Events {
  /** A server accepts commands. */
  ready: [];
  /** Commands and replies in flight to or from a server may be lost. */
  lost: [reason: string];
  end: [];
}

/** The Redis servers behind a client, addressed by key. */
export abstract class RedisNodes extends EventEmitter<Events> {
  abstract readonly ready: boolean;
  /** All servers that are masters. */
  abstract readonly masters: readonly Redis[];
  /** Returns the server that holds `key`; undefined while it is unknown or disconnected. */
  abstract nodeFor(key: string): Redis | undefined;
  /** Resolves after the first connection attempt, successful or not; retries continue in the background. */
  abstract connect(): Promise<void>;
  /** Reloads the assignment of slots to servers. */
  abstract refreshSlots(): void;
  abstract disconnect(): void;

  static of(client: Redis | Cluster): RedisNodes {
    return client instanceof Cluster ? new ClusterNodes(client) : new StandaloneNode(client);
  }

  protected forwardEvents(node: Redis): void {
    node.on('ready', () => this.emit('ready'));
    node.on('close', () => this.emit('lost', 'connection closed'));
    node.on('error', (error: NodeJS.ErrnoException) => this.emit('lost', error.code ?? error.message));
  }
}

class StandaloneNode extends RedisNodes {
  constructor(private readonly redis: Redis) {
    super();
    this.forwardEvents(redis);
    redis.on('end', () => this.emit('end'));
  }

  get ready(): boolean {
    return isWritable(this.redis);
  }

  get masters(): readonly Redis[] {
    return [this.redis];
  }

  nodeFor(): Redis | undefined {
    return this.redis;
  }

  async connect(): Promise<void> {
    await this.redis.connect().catch(() => undefined);
  }

  refreshSlots(): void {}

  disconnect(): void {
    this.redis.disconnect();
  }
}

const minSlotRefreshIntervalMs = 100;
/** Time the first connection attempt waits for all masters of a cluster. */
const connectTimeoutMs = 1_000;

/**
 * Uses ioredis's `Cluster` for slot discovery only. Commands are sent to the node directly, because `Cluster` itself
 * resends some commands.
 */
class ClusterNodes extends RedisNodes {
  private slotsRefreshedAt = 0;

  constructor(private readonly cluster: Cluster) {
    super();
    cluster.on('+node', (node: Redis) => {
      this.forwardEvents(node);
      node.connect().catch(() => undefined);
    });
    cluster.on('ready', () => this.emit('ready'));
    cluster.on('error', (error: Error) => this.emit('lost', error.message));
    cluster.on('end', () => this.emit('end'));
  }

  get ready(): boolean {
    return this.cluster.status === 'ready' && this.masters.some(isWritable);
  }

  get masters(): readonly Redis[] {
    return this.cluster.nodes('master');
  }

  nodeFor(key: string): Redis | undefined {
    const [hostAndPort] = this.cluster.slots[calculateSlot(key)] ?? [];
    const node = this.masters.find(({ options }) => `${options.host}:${options.port}` === hostAndPort);
    if (node && isWritable(node)) return node;
    this.refreshSlots();
    return undefined;
  }

  async connect(): Promise<void> {
    await this.cluster.connect().catch(() => undefined);
    const timeout = AbortSignal.timeout(connectTimeoutMs);
    while (!this.masters.every(isWritable) && !timeout.aborted)
      await once(this, 'ready', { signal: timeout }).catch(() => undefined);
  }

  refreshSlots(): void {
    const isRecent = Date.now() - this.slotsRefreshedAt < minSlotRefreshIntervalMs;
    if (this.cluster.status !== 'ready' || isRecent) return;
    this.slotsRefreshedAt = Date.now();
    this.cluster.refreshSlotsCache(() => undefined);
  }

  disconnect(): void {
    this.cluster.disconnect();
  }
}

function isWritable({ status, stream }: Redis): boolean {
  return status === 'ready' && stream.writable;
}
