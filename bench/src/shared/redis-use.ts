import type { Redis as Connection } from '../../../node_modules/ioredis/built/index.js';
import { Redis } from './cleave.ts';

/** What a Redis server spends, and what we leave behind in it. */
export class RedisUse {
  readonly #redis: Connection;

  private constructor(redis: Connection) {
    this.#redis = redis;
  }

  static async open(url: string): Promise<RedisUse> {
    const redis = new Redis(url, { protocol: 2, lazyConnect: true });
    await redis.connect();
    return new RedisUse(redis);
  }

  /** Processor time since it started. */
  async cpuMicroseconds(): Promise<number> {
    const info = await this.#redis.info('cpu');
    const used = (name: string): number => Number(new RegExp(`${name}:([\\d.]+)`).exec(info)?.[1]);
    return (used('used_cpu_user') + used('used_cpu_sys')) * 1_000_000;
  }

  /** Removes everything under `prefix`. */
  async forget(prefix: string): Promise<void> {
    for await (const keys of this.#redis.scanStream({ match: `*${prefix}*`, count: 1_000 })) {
      const found = keys as string[];
      if (found.length > 0) await this.#redis.unlink(...found);
    }
  }

  async close(): Promise<void> {
    await this.#redis.quit();
  }
}
