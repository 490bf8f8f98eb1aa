import type { RedisConnection } from './redis-connection.js';

const renewMs = 1_000;

/** Has keys last for `ttlMs` milliseconds longer than they are written to, at the cost of two commands a second and key. */
export class Lasting {
  /** Key → whether it was written to since its time was set. */
  private readonly written = new Map<string, boolean>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: RedisConnection,
    readonly ttlMs: number,
  ) {}

  /** Whether the writing has to set the key's time itself. */
  write(key: string): boolean {
    const isKnown = this.written.has(key);
    this.written.set(key, isKnown);
    this.timer ??= setTimeout(() => void this.renew(), renewMs);
    return !isKnown;
  }

  /** Resolves once all times are set, or cannot be. */
  async renew(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const again = [...this.written].filter(([, isDue]) => isDue);
    this.written.clear();
    const renewals = again.map(([key]) =>
      this.connection.send(key, (redis) => redis.pexpire(key, this.ttlMs)),
    );
    await Promise.allSettled(renewals);
  }
}
