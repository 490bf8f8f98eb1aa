import type { Delivery, GroupStream } from './consumer-groups.js';
import type { RedisConnection } from '../connection/redis-connection.js';
import { renewLeases } from '../scripts/index.js';

/** Ids of entries, and since when they are held: epoch milliseconds of this host. */
type Held = Map<string, number>;

/** What this process has been handed out and not yet acknowledged. */
export class Leases {
  private readonly held = new Map<GroupStream, Held>();

  constructor(
    private readonly connection: RedisConnection,
    private readonly consumer: string,
    private readonly leaseMs: number,
  ) {}

  /** False when it is held already: the entry has come back while it is being handled. */
  take({ from, id }: Delivery): boolean {
    const held = this.heldFrom(from);
    if (held.has(id)) return false;
    held.set(id, Date.now());
    return true;
  }

  release(from: GroupStream, id: string): void {
    this.heldFrom(from).delete(id);
  }

  async renew(): Promise<void> {
    const latest = Date.now() - this.leaseMs / 4;
    const renewals = [...this.held].map(async ([from, held]) => {
      const due = [...held].filter(([, since]) => since < latest).map(([id]) => id);
      if (due.length === 0) return;
      const lost = await this.connection.run<string[]>(
        renewLeases,
        from.stream,
        from.group,
        this.consumer,
        ...due,
      );
      for (const id of lost) held.delete(id);
    });
    await Promise.all(renewals);
  }

  private heldFrom(from: GroupStream): Held {
    const held = this.held.get(from) ?? new Map<string, number>();
    this.held.set(from, held);
    return held;
  }
}
