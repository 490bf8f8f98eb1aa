import { afterAll, afterEach } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { RedisStreamsOptions } from '../redis/connection/redis-streams.options.js';
import { ReplicaProgram } from './replica-program.js';
import { RedisProcess, ownPrefix, redisUrl } from './redis-process.js';

/** The processes of one test, on keys of their own; they end with it. */
export class Processes {
  prefix = ownPrefix();
  /** For looking at what is there. */
  readonly redis = new Redis(redisUrl, { lazyConnect: true });
  private started: RedisProcess[] = [];
  private spawned: ReplicaProgram[] = [];

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

  /** A replica outside this process, once it serves. */
  async spawn(program: string): Promise<ReplicaProgram> {
    const spawned = new ReplicaProgram(program, this.prefix, this.tuning);
    this.spawned.push(spawned);
    await spawned.said('ready');
    return spawned;
  }

  private async end(): Promise<void> {
    for (const each of this.spawned.splice(0)) each.kill();
    await Promise.all(this.started.splice(0).map((each) => each.close()));
    this.prefix = ownPrefix();
  }
}
