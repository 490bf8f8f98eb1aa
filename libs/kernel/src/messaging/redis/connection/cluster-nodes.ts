// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="./cluster-key-slot.d.ts" />
import calculateSlot from 'cluster-key-slot';
import type { Cluster, Redis } from 'ioredis';

const minRefreshIntervalMs = 100;

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
}

export function isWritable({ status, stream }: Redis): boolean {
  return status === 'ready' && stream.writable;
}
