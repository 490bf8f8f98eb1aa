import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { redisUrl } from '../testing/test-process.js';
import { TestProcesses } from '../testing/test-processes.js';
import { TcpProxy, waitFor } from '#dev';

const minCalls = 4_000;
const processes = new TestProcesses();
const proxy = new TcpProxy(new URL(redisUrl), 5);

beforeAll(() => proxy.open());
afterAll(() => proxy.close());

describe('a rolling restart under load', () => {
  it('loses none of 4,000 requests and executes each once', async () => {
    const executed: number[] = [];
    const replica = () =>
      processes.add('shop', proxy.url).serve({
        requests: {
          'shop.work': async (n: number) => {
            await delay(Math.random() * 150);
            executed.push(n);
            return n;
          },
        },
      });
    const caller = await processes.add('caller').connected();
    let serving = await replica().connected();
    let next = 0;
    let running = true;
    const unexpectedResults: unknown[] = [];
    const worker = async (): Promise<void> => {
      for (; running; await nextTurn()) {
        const payload = next++;
        const result = await caller.request('shop.work', { payload }).catch((error: unknown) => error);
        if (result !== payload) unexpectedResults.push(result);
      }
    };
    const load = Array.from({ length: 128 }, worker);

    for (let restarts = 0; restarts < 4; restarts++) {
      const successor = await replica().connected();
      const startedAt = Date.now();
      await serving.close();
      expect(Date.now() - startedAt).toBeLessThan(9_000); // the drain timeout is 10 s
      serving = successor;
    }
    await waitFor(() => next >= minCalls);
    running = false;
    await Promise.all(load);

    expect(unexpectedResults).toEqual([]);
    expect(executed.length).toBe(next);
    expect(new Set(executed).size).toBe(next);
    const consumers = (await processes.redis.xinfo(
      'CONSUMERS',
      `${processes.prefix}:{shop}:rpc:caller`,
      'rpc',
    )) as unknown[];
    expect(consumers).toHaveLength(1);
  });
});

describe('a replica that shuts down', () => {
  const impatient = new TestProcesses({ requestConcurrency: 1, drainTimeoutMs: 50 });

  it('stops waiting for its handlers after `drainTimeoutMs`, also when all its slots are in use', async () => {
    const { promise: executing, resolve: start } = Promise.withResolvers<void>();
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    const work = (): Promise<void> => (start(), finished);
    const shop = impatient.add('shop').serve({ requests: { 'shop.work': work } });
    const caller = await impatient.add('caller').connected();
    const calls = [1, 2].map(() => caller.request('shop.work').catch(() => undefined));
    await executing;
    await waitFor(
      async () => (await impatient.redis.xlen(`${impatient.prefix}:{shop}:rpc:caller`)) === calls.length,
    );
    let isClosed = false;
    void shop.close().then(() => (isClosed = true));
    await waitFor(() => isClosed);
    finish();
  });
});
