import { afterAll, afterEach } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { SpawnedConsumer } from './spawned-consumer.js';
import { TestProcess, redisUrl, uniquePrefix, type TestWiring } from './test-process.js';

/** The processes of the current test, with their own key prefix. They are closed after each test. */
export class TestProcesses {
  prefix = uniquePrefix();
  /** Separate connection for assertions on keys. */
  readonly redis = new Redis(redisUrl, { lazyConnect: true });
  private started: TestProcess[] = [];
  private spawned: SpawnedConsumer[] = [];

  constructor(private readonly options: Partial<RedisStreamsOptions> = {}) {
    Logger.overrideLogger(false);
    afterEach(() => this.closeAll());
    afterAll(() => this.redis.disconnect());
  }

  add(name: string, url = redisUrl, wiring: TestWiring = {}): TestProcess {
    const added = new TestProcess(this.prefix, name, this.options, url, wiring);
    this.started.push(added);
    return added;
  }

  /** Starts a consumer program as a child process. Resolves once it is connected. */
  async spawn(program: string): Promise<SpawnedConsumer> {
    const spawned = new SpawnedConsumer(program, this.prefix, this.options);
    this.spawned.push(spawned);
    await spawned.waitForOutput('ready');
    return spawned;
  }

  private async closeAll(): Promise<void> {
    for (const each of this.spawned.splice(0)) each.kill();
    await Promise.all(this.started.splice(0).map((each) => each.close()));
    this.prefix = uniquePrefix();
  }
}
