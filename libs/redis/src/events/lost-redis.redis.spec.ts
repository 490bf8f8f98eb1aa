import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { waitFor } from '#dev';
import { RedisServer } from '#dev/testing';
import type { TestProcess } from '../testing/test-process.js';
import { TestProcesses } from '../testing/test-processes.js';

const redis = new RedisServer();
const processes = new TestProcesses({ blockMs: 300, commandTimeoutMs: 1_000 });
const deadlineMs = 400;
const recoveryMs = 20_000;

beforeAll(() => redis.start());
afterAll(() => redis.kill());
afterEach(() => redis.call('CONFIG', 'SET', 'maxmemory', 0));

const requests = { 'shop.echo': async (value: unknown) => value };

async function connectCaller(): Promise<TestProcess> {
  await processes.add('shop', redis.url).serve({ requests }).connected();
  return processes.add('caller', redis.url).connected();
}

interface CallResult {
  readonly succeeded: boolean;
  readonly durationMs: number;
}

async function measureCall(caller: TestProcess, forMs = deadlineMs): Promise<CallResult> {
  const startedAt = performance.now();
  const succeeded = await caller.request('shop.echo', { payload: 1, deadlineMs: forMs }).then(
    (response) => response === 1,
    () => false,
  );
  return { succeeded, durationMs: performance.now() - startedAt };
}

/** Starts a call every few milliseconds while the fault is injected and until one succeeds after it. */
async function callDuring(caller: TestProcess, injectFault: () => Promise<unknown>): Promise<CallResult[]> {
  const calls: Promise<CallResult>[] = [];
  const timer = setInterval(() => calls.push(measureCall(caller)), 5);
  try {
    await injectFault();
    await waitFor(async () => (await measureCall(caller)).succeeded, { timeoutMs: recoveryMs });
  } finally {
    clearInterval(timer);
  }
  return Promise.all(calls);
}

const slowest = (results: readonly CallResult[]): number =>
  Math.max(...results.map(({ durationMs }) => durationMs));

describe('Redis Streams transport under load', () => {
  it.each([
    ['is killed and restarted empty', () => redis.kill().then(() => redis.start())],
    ['is flushed', () => redis.call('FLUSHALL')],
    ['blocks for longer than a deadline', () => redis.call('DEBUG', 'SLEEP', 0.6)],
    ['loses every connection', () => redis.call('CLIENT', 'KILL', 'TYPE', 'normal')],
  ])('ends every call by its deadline and recovers when Redis %s', async (_, injectFault) => {
    const caller = await connectCaller();
    const results = await callDuring(caller, injectFault);
    expect(results.length).toBeGreaterThan(0);
    expect(slowest(results)).toBeLessThan(10 * deadlineMs);
    expect((await measureCall(caller, 2_000)).succeeded).toBe(true);
  });
});

describe('Redis Streams transport', () => {
  it('fails calls and publishing as not sent while Redis is out of memory, and recovers', async () => {
    const caller = await connectCaller();
    await redis.call('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    await redis.call('CONFIG', 'SET', 'maxmemory', 1);
    const notSent = { details: { outcome: 'not-sent' } };
    await expect(caller.request('shop.echo')).rejects.toMatchObject(notSent);
    await expect(caller.publish('shop.sold.v1', {})).rejects.toMatchObject(notSent);
    await redis.call('CONFIG', 'SET', 'maxmemory', 0);
    await waitFor(async () => (await measureCall(caller)).succeeded, { timeoutMs: recoveryMs });
  });

  it('does not publish to an isolated master that requires a replica', async () => {
    const caller = await connectCaller();
    await redis.call('CONFIG', 'SET', 'min-replicas-to-write', 1);
    const notSent = { details: { outcome: 'not-sent' } };
    await expect(caller.publish('shop.sold.v1', {})).rejects.toMatchObject(notSent);
    await redis.call('CONFIG', 'SET', 'min-replicas-to-write', 0);
    await caller.publish('shop.sold.v1', {});
  });

  it('loses no acknowledged event when Redis loses its data and the publisher republishes', async () => {
    const handled = new Set<number>();
    const sold = async ({ n }: { n: number }) => void handled.add(n);
    await processes
      .add('accounting', redis.url)
      .serve({ events: { 'shop.sold.v1': sold } })
      .connected();
    const publisher = await processes.add('shop', redis.url).connected();
    /** Like an outbox: acknowledged events are published again after a possible data loss. */
    const acknowledged = new Set<number>();
    const publish = async (n: number): Promise<void> => {
      while (!acknowledged.has(n)) {
        await publisher.publish('shop.sold.v1', { n }).then(
          () => acknowledged.add(n),
          () => delay(20),
        );
      }
    };
    const republish = async (): Promise<void> => {
      for (const n of acknowledged) await publisher.publish('shop.sold.v1', { n });
    };
    await publisher.publisher.detectDataLoss('shop', republish);
    const publishing = (async () => {
      for (let n = 0; n < 1_000; n++) await publish(n);
    })();
    await waitFor(() => acknowledged.size > 100);
    await redis.kill();
    await redis.start();
    await publishing;
    await waitFor(
      async () => {
        await publisher.publisher.detectDataLoss('shop', republish).catch(() => undefined);
        return handled.size === 1_000;
      },
      { timeoutMs: 10_000 },
    );
  });
});
