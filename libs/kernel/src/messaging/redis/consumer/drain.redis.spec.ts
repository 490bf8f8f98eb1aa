import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { Processes } from '../../testing/processes.js';
import { redisUrl } from '../../testing/redis-process.js';
import { TcpProxy } from '#dev';
import { waitFor } from '#dev';

const calls = 4_000;
const processes = new Processes();
const gate = new TcpProxy(new URL(redisUrl), 5);

beforeAll(() => gate.open());
afterAll(() => gate.close());

it('of 4,000 requests, replicas that come and go under load lose none', async () => {
  const executed: number[] = [];
  const replica = () =>
    processes.add('kiosk', gate.url).serve({
      requests: {
        'kiosk.work': async (n: number) => {
          await pause(Math.random() * 150);
          executed.push(n);
          return n;
        },
      },
    });
  const caller = await processes.add('caller').connected();
  let serving = await replica().connected();
  let next = 0;
  let rolling = true;
  const wrong: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (; rolling; await turn()) {
      const payload = next++;
      const answer = await caller.call('kiosk.work', { payload }).catch((error: unknown) => error);
      if (answer !== payload) wrong.push(answer);
    }
  };
  const load = Array.from({ length: 128 }, worker);

  for (let rolls = 0; rolls < 4; rolls++) {
    const successor = await replica().connected();
    const begun = Date.now();
    await serving.close();
    expect(Date.now() - begun).toBeLessThan(2_000);
    serving = successor;
  }
  await waitFor(() => next >= calls);
  rolling = false;
  await Promise.all(load);

  expect(wrong).toEqual([]);
  expect(executed.length).toBe(next);
  expect(new Set(executed).size).toBe(next);
  const consumers = (await processes.redis.xinfo(
    'CONSUMERS',
    `${processes.prefix}:{kiosk}:rpc`,
    'rpc',
  )) as unknown[];
  expect(consumers).toHaveLength(1);
});
