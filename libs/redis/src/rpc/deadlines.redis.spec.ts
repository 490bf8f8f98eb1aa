import { describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { ContextClient } from '#kernel/messaging/testing';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';

const maxRequests = 1_000;
const processes = new TestProcesses({ maxRequests });
const unreachable = (outcome: string) => ({ details: { context: 'shop', outcome } });

describe('a request that no consumer has read', () => {
  it('fails at its deadline as not sent and is never executed', async () => {
    const caller = await processes.add('caller').connected();
    const startedAt = Date.now();
    await expect(caller.request('shop.work', { deadlineMs: 150 })).rejects.toMatchObject(
      unreachable('not-sent'),
    );
    expect(Date.now() - startedAt).toBeLessThan(4_000); // the default deadline is 5 s
    expect(await processes.redis.xlen(`${processes.prefix}:{shop}:rpc:caller`)).toBe(0);
  });

  it('is cancelled at its read deadline, as not sent, and a request that is executing is not', async () => {
    const caller = await processes.add('caller').connected();
    const call = (context: string, readMs: number) => {
      const now = performance.now();
      return caller.client.request({
        context,
        pattern: `${context}.work`,
        payload: {},
        headers: {},
        idempotent: false,
        deadline: now + 30_000,
        pickupDeadline: now + readMs,
      });
    };
    const startedAt = Date.now();
    await expect(call('shop', 150)).rejects.toMatchObject(unreachable('not-sent'));
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    expect(await processes.redis.xlen(`${processes.prefix}:{shop}:rpc:caller`)).toBe(0);

    const work = async () => delay(6_200, 'done'); // longer than the request may stay unread
    await processes
      .add('stock')
      .serve({ requests: { 'stock.work': work } })
      .connected();
    expect(await call('stock', 6_000)).toBe('done');
  });

  it('is skipped after its deadline if its caller could not cancel it (0 of 1,000 executed)', async () => {
    const executed: string[] = [];
    const closedCaller = await processes.add('lost').connected();
    const call = (): Promise<unknown> =>
      closedCaller.request('shop.work', { payload: 'late', deadlineMs: 1_000 });
    const failures = Promise.all(
      Array.from({ length: maxRequests }, () => expect(call()).rejects.toMatchObject(unreachable('unknown'))),
    );
    const deadline = Date.now() + 1_000;
    await waitFor(
      async () => (await processes.redis.xlen(`${processes.prefix}:{shop}:rpc:caller`)) === maxRequests,
    );
    await Promise.all([closedCaller.close(), failures]);
    await waitFor(() => Date.now() > deadline);

    const work = async (name: string) => void executed.push(name);
    const shop = processes.add('shop').serve({ requests: { 'shop.work': work } });
    await waitFor(async () => (await processes.redis.xlen(`${processes.prefix}:{shop}:rpc:caller`)) === 0);
    await shop.request('shop.work', { payload: 'in time' });
    expect(executed).toEqual(['in time']);
  });

  it('counts towards maxRequests, above which further requests fail immediately as not sent', async () => {
    const caller = await processes.add('caller').connected();
    const waiting = Array.from({ length: maxRequests }, () =>
      caller.request('shop.work', { deadlineMs: 1_000 }),
    );
    const rejected = caller.request('shop.work', { deadlineMs: 600_000 });
    await expect(rejected).rejects.toMatchObject(unreachable('not-sent'));
    await Promise.allSettled(waiting);
  });
});

describe('a request that is executing at its deadline', () => {
  it('fails with an unknown outcome', async () => {
    const shop = processes.add('shop').serve({ requests: { 'shop.work': () => delay(200) as never } });
    const caller = await processes.add('caller').connected();
    await shop.connected();
    await expect(caller.request('shop.work', { deadlineMs: 100 })).rejects.toMatchObject(
      unreachable('unknown'),
    );
  });
});

describe('a request of a plain Nest client', () => {
  it('is cancelled when its subscriber unsubscribes', async () => {
    const caller = await processes.add('caller').connected();
    const client = new ContextClient('shop', caller.router, caller.publisher);
    const subscription = client.send('shop.work', {}).subscribe();
    const length = (): Promise<number> => processes.redis.xlen(`${processes.prefix}:{shop}:rpc:caller`);
    await waitFor(async () => (await length()) === 1);
    subscription.unsubscribe();
    await waitFor(async () => (await length()) === 0);
  });
});
