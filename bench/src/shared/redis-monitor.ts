import type { Redis as Connection } from '../../../node_modules/ioredis/built/index.js';
import { Redis } from './cleave.ts';

/** Measures the CPU time of a Redis server and removes benchmark keys. */
export class RedisMonitor {
  readonly #redis: Connection;

  private constructor(redis: Connection) {
    this.#redis = redis;
  }

  static async open(url: string): Promise<RedisMonitor> {
    const redis = new Redis(url, { protocol: 2, lazyConnect: true });
    await redis.connect();
    return new RedisMonitor(redis);
  }

  /** CPU time of the server since its start. */
  async cpuMicroseconds(): Promise<number> {
    const info = await this.#redis.info('cpu');
    const used = (name: string): number => Number(new RegExp(`${name}:([\\d.]+)`).exec(info)?.[1]);
    return (used('used_cpu_user') + used('used_cpu_sys')) * 1_000_000;
  }

  /** Deletes all keys that contain `prefix`. */
  async deleteKeys(prefix: string): Promise<void> {
    for await (const keys of this.#redis.scanStream({ match: `*${prefix}*`, count: 1_000 })) {
      const found = keys as string[];
      if (found.length > 0) await this.#redis.unlink(...found);
    }
  }

  async close(): Promise<void> {
    await this.#redis.quit();
  }
}
