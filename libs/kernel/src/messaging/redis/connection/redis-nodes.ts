// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="./cluster-key-slot.d.ts" />
import { EventEmitter, once } from 'node:events';
import calculateSlot from 'cluster-key-slot';
import { Cluster, type Redis } from 'ioredis';

interface Events {
  /** A server can be talked to. */
  ready: [];
  /** What was underway to or from a server may be lost. */
  lost: [reason: string];
  end: [];
}

/** The servers behind a client, and which of them has a key. */
export abstract class RedisNodes extends EventEmitter<Events> {
  abstract readonly ready: boolean;
  /** Every server that holds keys of its own. */
  abstract readonly masters: readonly Redis[];
  /** Undefined while it cannot be talked to. */
  abstract at(key: string): Redis | undefined;
  /** Resolves after the first attempt, successful or not; further ones follow in the background. */
  abstract connect(): Promise<void>;
  /** Finds out where keys are now. */
  abstract look(): void;
  abstract disconnect(): void;

  static of(client: Redis | Cluster): RedisNodes {
    return client instanceof Cluster ? new ClusterNodes(client) : new OneNode(client);
  }

  protected attend(node: Redis): void {
    node.on('ready', () => this.emit('ready'));
    node.on('close', () => this.emit('lost', 'connection closed'));
    node.on('error', (error: NodeJS.ErrnoException) => this.emit('lost', error.code ?? error.message));
  }
}

class OneNode extends RedisNodes {
  constructor(private readonly redis: Redis) {
    super();
    this.attend(redis);
    redis.on('end', () => this.emit('end'));
  }

  get ready(): boolean {
    return canTalkTo(this.redis);
  }

  get masters(): readonly Redis[] {
    return [this.redis];
  }

  at(): Redis | undefined {
    return this.redis;
  }

  async connect(): Promise<void> {
    await this.redis.connect().catch(() => undefined);
  }

  look(): void {}

  disconnect(): void {
    this.redis.disconnect();
  }
}

/** Milliseconds between two looks for where keys are. */
const lookMs = 100;
/** Milliseconds for which the first attempt to connect waits for every server of a cluster. */
const patienceMs = 1_000;

/**
 * Of a cluster, only its idea of where keys are is used: commands go to a server themselves, since the cluster's own way
 * of sending would send some of them twice.
 */
class ClusterNodes extends RedisNodes {
  private looked = 0;

  constructor(private readonly cluster: Cluster) {
    super();
    cluster.on('+node', (node: Redis) => {
      this.attend(node);
      node.connect().catch(() => undefined);
    });
    cluster.on('ready', () => this.emit('ready'));
    cluster.on('error', (error: Error) => this.emit('lost', error.message));
    cluster.on('end', () => this.emit('end'));
  }

  get ready(): boolean {
    return this.cluster.status === 'ready' && this.masters.some(canTalkTo);
  }

  get masters(): readonly Redis[] {
    return this.cluster.nodes('master');
  }

  at(key: string): Redis | undefined {
    const [address] = this.cluster.slots[calculateSlot(key)] ?? [];
    const node = this.masters.find(({ options }) => `${options.host}:${options.port}` === address);
    if (node && canTalkTo(node)) return node;
    this.look();
    return undefined;
  }

  async connect(): Promise<void> {
    await this.cluster.connect().catch(() => undefined);
    const patience = AbortSignal.timeout(patienceMs);
    while (!this.masters.every(canTalkTo) && !patience.aborted)
      await once(this, 'ready', { signal: patience }).catch(() => undefined);
  }

  look(): void {
    if (this.cluster.status !== 'ready' || Date.now() - this.looked < lookMs) return;
    this.looked = Date.now();
    this.cluster.refreshSlotsCache(() => undefined);
  }

  disconnect(): void {
    this.cluster.disconnect();
  }
}

function canTalkTo({ status, stream }: Redis): boolean {
  return status === 'ready' && stream.writable;
}
