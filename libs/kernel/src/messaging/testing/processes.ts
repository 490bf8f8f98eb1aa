import { afterAll, afterEach } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { RedisStreamsOptions } from '../redis/redis-streams.options.js';
import { RedisProcess, ownPrefix, redisUrl } from './redis-process.js';

/** The processes of one test, on keys of their own; they end with it. */
export class Processes {
  prefix = ownPrefix();
  /** For looking at what is there. */
  readonly redis = new Redis(redisUrl, { lazyConnect: true });
  private started: RedisProcess[] = [];

  constructor(private readonly tuning: Partial<RedisStreamsOptions> = {}) {
    Logger.overrideLogger(false);
    afterEach(() => this.end());
    afterAll(() => this.redis.disconnect());
  }

  add(name: string, url = redisUrl): RedisProcess {
    const added = new RedisProcess(this.prefix, name, this.tuning, url);
    this.started.push(added);
    return added;
  }

  private async end(): Promise<void> {
    await Promise.all(this.started.splice(0).map((each) => each.close()));
    this.prefix = ownPrefix();
  }
}
