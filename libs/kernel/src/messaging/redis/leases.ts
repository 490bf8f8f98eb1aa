import type { Delivery, GroupStream } from './consumer-groups.js';
import type { RedisConnection } from './redis-connection.js';
import { renewLeases } from './scripts/index.js';

interface Lease {
  readonly from: GroupStream;
  readonly id: string;
  /** Epoch milliseconds of this host. */
  readonly since: number;
}

/** What this process has been handed out and not yet acknowledged. */
export class Leases {
  private readonly held = new Map<string, Lease>();

  constructor(
    private readonly connection: RedisConnection,
    private readonly consumer: string,
    private readonly leaseMs: number,
  ) {}

  /** False when it is held already: the entry has come back while it is being handled. */
  take({ from, id }: Delivery): boolean {
    const key = keyOf(from, id);
    if (this.held.has(key)) return false;
    this.held.set(key, { from, id, since: Date.now() });
    return true;
  }

  release(from: GroupStream, id: string): void {
    this.held.delete(keyOf(from, id));
  }

  async renew(): Promise<void> {
    const byStream = Map.groupBy(this.dueForRenewal(), ({ from }) => from);
    const renewals = [...byStream].map(async ([from, leases]) => {
      const ids = leases.map(({ id }) => id);
      const lost = await this.connection.run<string[]>(
        renewLeases,
        from.stream,
        from.group,
        this.consumer,
        ...ids,
      );
      for (const id of lost) this.release(from, id);
    });
    await Promise.all(renewals);
  }

  private dueForRenewal(): Lease[] {
    const latest = Date.now() - this.leaseMs / 4;
    return [...this.held.values()].filter(({ since }) => since < latest);
  }
}

function keyOf({ stream, group }: GroupStream, id: string): string {
  return `${stream} ${group} ${id}`;
}
