import type { GroupStream } from './consumer-groups.js';
import type { Leases } from './leases.js';
import type { RedisConnection } from '../connection/redis-connection.js';

const retryDelayMs = 200;

/**
 * Acknowledges handled entries in batches. Failed batches are retried until Redis confirms them or the process stops.
 */
export class Acknowledgements {
  private pending = new Map<GroupStream, string[]>();
  private timer: NodeJS.Timeout | undefined;
  private readonly sending = new Set<Promise<void>>();

  constructor(
    private readonly connection: RedisConnection,
    private readonly leases: Leases,
    private readonly delayMs: number,
  ) {}

  add(from: GroupStream, id: string): void {
    const ids = this.pending.get(from);
    if (ids) ids.push(id);
    else this.pending.set(from, [id]);
    this.scheduleFlush(this.delayMs);
  }

  /** Sends the remaining acknowledgements once. Those that fail are not retried: their entries are redelivered. */
  async drain(): Promise<void> {
    this.flush();
    await Promise.all(this.sending);
    clearTimeout(this.timer);
  }

  private scheduleFlush(delayMs: number): void {
    this.timer ??= setTimeout(() => this.flush(), delayMs);
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [from, ids] of this.pending) {
      const sent: Promise<void> = this.send(from, ids).finally(() => this.sending.delete(sent));
      this.sending.add(sent);
    }
    this.pending = new Map();
  }

  /** Deletes before it acknowledges: `cancelRequest` treats an existing entry that is not pending as unread. */
  private async send(from: GroupStream, ids: string[]): Promise<void> {
    const { stream, group, exclusive } = from;
    try {
      await Promise.all([
        exclusive && this.connection.send(stream, (redis) => redis.xdel(stream, ...ids)),
        this.connection.send(stream, (redis) => redis.xack(stream, group, ...ids)),
      ]);
      for (const id of ids) this.leases.release(from, id);
    } catch {
      this.pending.set(from, [...(this.pending.get(from) ?? []), ...ids]);
      this.scheduleFlush(retryDelayMs);
    }
  }
}
