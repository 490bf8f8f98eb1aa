import { afterAll, afterEach } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { waitFor } from '#dev';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { messageField, type ReplyFrame, type RequestFrame } from '../frames.js';
import { SpawnedConsumer } from './spawned-consumer.js';
import { TestProcess, redisUrl, uniquePrefix, type TestWiring } from './test-process.js';

/** A request that no process handles. `context`: the one that writes the reply. */
export interface InterceptedRequest {
  readonly callId: string;
  /** Resolves with the reply, or with the error of the call. */
  readonly response: Promise<unknown>;
  streamOf(context: string): string;
  replyWith(context: string, frame: Partial<ReplyFrame>, entryId?: string): Promise<void>;
  reply(context: string, value: string, entryId?: string): Promise<void>;
}

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

  /** Sends a request to `shop` and removes it from its stream, so that the test can write the reply itself. */
  async interceptRequest(
    caller: TestProcess,
    deadlineMs = 5_000,
    onReply = () => {},
  ): Promise<InterceptedRequest> {
    const { prefix, redis } = this;
    const deadline = performance.now() + deadlineMs;
    const request = { context: 'shop', pattern: 'shop.get', payload: {}, headers: {}, deadline, onReply };
    const sent = caller.client.request({ ...request, idempotent: false });
    const response = sent.catch((error: unknown) => error);
    const requests = `${prefix}:{shop}:rpc:caller`;
    await waitFor(async () => (await redis.exists(requests)) === 1);
    const [[, [, message]]] = (await redis.xrange(requests, '-', '+')) as [[string, [string, string]]];
    await redis.unlink(requests);
    const { i, r } = JSON.parse(message) as RequestFrame;
    const streamOf = (context: string): string => `${prefix}:{${r}}:rep:caller:${context}`;
    const replyWith = async (context: string, frame: Partial<ReplyFrame>, entryId = '*'): Promise<void> => {
      await redis.xadd(streamOf(context), entryId, messageField, JSON.stringify([{ i, ...frame }]));
    };
    const reply = (context: string, v: string, entryId?: string) => replyWith(context, { v, z: 1 }, entryId);
    return { callId: i, response, streamOf, replyWith, reply };
  }

  private async closeAll(): Promise<void> {
    for (const each of this.spawned.splice(0)) each.kill();
    await Promise.all(this.started.splice(0).map((each) => each.close()));
    this.prefix = uniquePrefix();
  }
}
