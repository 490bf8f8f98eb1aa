import type { RedisConnection } from './redis-connection.js';

const refreshIntervalMs = 1_000;

/**
 * Keeps written keys alive until `ttlMs` milliseconds after their last write, at the cost of at most two commands per second
 * and key.
 */
export class KeyExpiryRefresher {
  /** Key → whether it was written to after its expiry was last set. */
  private readonly writtenSinceExpiry = new Map<string, boolean>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: RedisConnection,
    readonly ttlMs: number,
  ) {}

  /** Records a write to `key`. Returns true if the writer must set the key's expiry itself. */
  recordWrite(key: string): boolean {
    const isTracked = this.writtenSinceExpiry.has(key);
    this.writtenSinceExpiry.set(key, isTracked);
    this.timer ??= setTimeout(() => void this.refresh(), refreshIntervalMs);
    return !isTracked;
  }

  /** Resolves once all due expiries are set or have failed. */
  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const dueKeys = [...this.writtenSinceExpiry].filter(([, isDue]) => isDue);
    this.writtenSinceExpiry.clear();
    const refreshes = dueKeys.map(([key]) =>
      this.connection.send(key, (redis) => redis.pexpire(key, this.ttlMs)),
    );
    await Promise.allSettled(refreshes);
  }
}
