import type { RedisConnection } from './redis-connection.js';

const samples = 3;
const refreshMs = 10_000;

/**
 * An estimate of Redis's clock, so that the clocks of hosts need not agree: of the server that has `key`, the same for
 * everybody. It may be another's after a failover.
 */
export class RedisClock {
  private ahead: number | undefined;
  private asking: Promise<void> | undefined;

  /** Follows the clock of whatever `connection` leads to, for as long as it is open. */
  constructor(
    private readonly connection: RedisConnection,
    private readonly key: string,
  ) {
    const synchronise = (): Promise<void> => this.synchronise();
    connection.onReady(() => void synchronise());
    const timer = setInterval(synchronise, refreshMs).unref();
    connection.whenClosed(() => clearInterval(timer));
  }

  get known(): boolean {
    return this.ahead !== undefined;
  }

  /** A moment of this host's time in that of Redis; both in epoch milliseconds. */
  toRedis(local: number): number {
    return local + (this.ahead ?? 0);
  }

  /** A moment of Redis's time in that of this host; both in epoch milliseconds. */
  toLocal(redis: number): number {
    return redis - (this.ahead ?? 0);
  }

  /** Without a connection the last estimate stays. Those that ask at once ask once. */
  synchronise(): Promise<void> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<void> {
    let shortest = Infinity;
    let { ahead } = this;
    for (let i = 0; i < samples && this.connection.ready; i++) {
      const asked = Date.now();
      const time = await this.connection.send(this.key, (redis) => redis.time()).catch(() => undefined);
      const took = Date.now() - asked;
      if (!time || took >= shortest) continue;
      shortest = took;
      ahead = Number(time[0]) * 1_000 + Number(time[1]) / 1_000 - (asked + took / 2);
    }
    this.ahead = ahead;
  }
}
