import type { GroupStream } from './consumer-groups.js';
import type { Leases } from './leases.js';
import type { RedisConnection } from '../connection/redis-connection.js';

const retryMs = 200;

/** Tells Redis what has been handled, some milliseconds' worth at a time, until it knows. */
export class Acknowledgements {
  private handled = new Map<GroupStream, string[]>();
  private timer: NodeJS.Timeout | undefined;
  private readonly sending = new Set<Promise<void>>();

  constructor(
    private readonly connection: RedisConnection,
    private readonly leases: Leases,
    private readonly collectMs: number,
  ) {}

  add(from: GroupStream, id: string): void {
    const ids = this.handled.get(from);
    if (ids) ids.push(id);
    else this.handled.set(from, [id]);
    this.flushIn(this.collectMs);
  }

  /** Resolves when Redis knows of everything, or cannot be told. */
  async drain(): Promise<void> {
    this.flush();
    await Promise.all(this.sending);
    clearTimeout(this.timer);
  }

  private flushIn(ms: number): void {
    this.timer ??= setTimeout(() => this.flush(), ms);
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [from, ids] of this.handled) {
      const sent: Promise<void> = this.send(from, ids).finally(() => this.sending.delete(sent));
      this.sending.add(sent);
    }
    this.handled = new Map();
  }

  /** Deleted first: an entry that exists and is not pending must be one that nobody has read. */
  private async send(from: GroupStream, ids: string[]): Promise<void> {
    const { stream, group, exclusive } = from;
    try {
      await Promise.all([
        exclusive && this.connection.send(stream, (redis) => redis.xdel(stream, ...ids)),
        this.connection.send(stream, (redis) => redis.xack(stream, group, ...ids)),
      ]);
      for (const id of ids) this.leases.release(from, id);
    } catch {
      this.handled.set(from, [...(this.handled.get(from) ?? []), ...ids]);
      this.flushIn(retryMs);
    }
  }
}
