import { singleFlight } from '#kernel/concurrency';
import type { RedisConnection } from './redis-connection.js';

const sampleCount = 3;
const refreshIntervalMs = 10_000;

/**
 * Estimates the clock of the Redis server that holds `key`, so that deadlines do not depend on the clocks of different
 * hosts. After a failover it follows the clock of the new server.
 */
export class RedisClock {
  /** Redis time minus `performance.now()`, in milliseconds. */
  private offsetMs: number | undefined;
  /** Keeps the previous estimate while disconnected; the next connect synchronises again. */
  readonly synchronise = singleFlight(() => this.measureOffset());

  /** Synchronises on every connect and then periodically, until `connection` is closed. */
  constructor(
    private readonly connection: RedisConnection,
    private readonly key: string,
  ) {
    connection.on('ready', () => void this.synchronise());
    const timer = setInterval(() => void this.synchronise(), refreshIntervalMs).unref();
    connection.once('closed', () => clearInterval(timer));
  }

  get isSynchronised(): boolean {
    return this.offsetMs !== undefined;
  }

  /** Converts a time of `performance.now()` to epoch milliseconds of Redis. */
  toRedisTime(local: number): number {
    return local + (this.offsetMs ?? 0);
  }

  /** Converts epoch milliseconds of Redis to a time of `performance.now()`. */
  toLocalTime(redis: number): number {
    return redis - (this.offsetMs ?? 0);
  }

  private async measureOffset(): Promise<void> {
    let shortestRoundTrip = Infinity;
    for (let i = 0; i < sampleCount && this.connection.ready; i++) {
      const sentAt = performance.now();
      const redisTime = await this.readRedisTime().catch(() => undefined);
      const roundTrip = performance.now() - sentAt;
      if (redisTime === undefined || roundTrip >= shortestRoundTrip) continue;
      shortestRoundTrip = roundTrip;
      this.offsetMs = redisTime - (sentAt + roundTrip / 2);
    }
  }

  private async readRedisTime(): Promise<number> {
    const [seconds, microseconds] = await this.connection.serverOf(this.key).time();
    return Number(seconds) * 1_000 + Number(microseconds) / 1_000;
  }
}
