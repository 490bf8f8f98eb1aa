import type { Delivery, GroupStream } from './consumer-groups.js';
import type { RedisConnection } from '../connection/redis-connection.js';
import { renewLeases } from '../scripts/index.js';

/** Entry id → start of the lease in epoch milliseconds of this host. */
type LeaseStarts = Map<string, number>;

/** The leases of entries that were delivered to this process and are not yet acknowledged. */
export class Leases {
  private readonly byStream = new Map<GroupStream, LeaseStarts>();

  constructor(
    private readonly connection: RedisConnection,
    private readonly consumer: string,
    private readonly leaseMs: number,
  ) {}

  /** Returns false if this process already holds the lease: the entry was delivered again while it is being handled. */
  acquire({ from, id }: Delivery): boolean {
    const leases = this.leasesOf(from);
    if (leases.has(id)) return false;
    leases.set(id, Date.now());
    return true;
  }

  release(from: GroupStream, id: string): void {
    this.leasesOf(from).delete(id);
  }

  async renew(): Promise<void> {
    const latestStart = Date.now() - this.leaseMs / 4;
    const renewals = [...this.byStream].map(async ([from, leases]) => {
      const due = [...leases].filter(([, start]) => start < latestStart).map(([id]) => id);
      if (due.length === 0) return;
      const lost = await this.connection.run<string[]>(
        renewLeases,
        from.stream,
        from.group,
        this.consumer,
        ...due,
      );
      for (const id of lost) leases.delete(id);
    });
    await Promise.all(renewals);
  }

  private leasesOf(from: GroupStream): LeaseStarts {
    const leases = this.byStream.get(from) ?? new Map<string, number>();
    this.byStream.set(from, leases);
    return leases;
  }
}
