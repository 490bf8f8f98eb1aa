// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="./cluster-key-slot.d.ts" />
import calculateSlot from 'cluster-key-slot';
import type { Cluster, Redis } from 'ioredis';

const minRefreshIntervalMs = 100;

/** The part of ioredis's internal pool that is used here. */
interface ConnectionPool {
  findOrCreate(node: { readonly host: string; readonly port: number }): unknown;
}

/**
 * The servers of a Redis Cluster. Uses ioredis's `Cluster` for slot discovery only: commands are sent to the node directly,
 * because `Cluster` itself resends some commands.
 */
export class ClusterNodes {
  private slotsRefreshedAt = -Infinity;

  constructor(private readonly cluster: Cluster) {}

  get ready(): boolean {
    return this.cluster.status === 'ready' && this.masters.some(isWritable);
  }

  get masters(): readonly Redis[] {
    return this.cluster.nodes('master');
  }

  /** Returns the server that holds `key`; undefined while it is unknown or disconnected. */
  nodeFor(key: string): Redis | undefined {
    const [hostAndPort] = this.cluster.slots[calculateSlot(key)] ?? [];
    const node = this.masters.find(({ options }) => `${options.host}:${options.port}` === hostAndPort);
    if (node && isWritable(node)) return node;
    this.refreshSlots();
    return undefined;
  }

  /** Reloads the assignment of slots to servers. */
  refreshSlots(): void {
    const isRecent = performance.now() - this.slotsRefreshedAt < minRefreshIntervalMs;
    if (this.cluster.status !== 'ready' || isRecent) return;
    this.slotsRefreshedAt = performance.now();
    this.cluster.refreshSlotsCache(() => undefined);
  }

  /**
   * After all servers of a cluster were restarted, `Cluster` can remain `ready` without any node, and never connects again:
   * a late event of an earlier attempt to connect empties its pool. Call it periodically.
   */
  restoreNodes(): void {
    if (this.cluster.status !== 'ready' || this.cluster.nodes('all').length > 0) return;
    const pool = Reflect.get(this.cluster, 'connectionPool') as ConnectionPool;
    for (const hostAndPort of new Set(this.cluster.slots.flat())) {
      const colon = hostAndPort.lastIndexOf(':');
      pool.findOrCreate({ host: hostAndPort.slice(0, colon), port: Number(hostAndPort.slice(colon + 1)) });
    }
  }
}

export function isWritable({ status, stream }: Redis): boolean {
  return status === 'ready' && stream.writable;
}
