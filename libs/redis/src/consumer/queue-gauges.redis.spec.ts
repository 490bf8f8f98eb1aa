import { describe, expect, it } from '@jest/globals';
import type { TestProcess } from '../testing/test-process.js';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';

const processes = new TestProcesses({
  retryDelayMs: 300,
  claimIntervalMs: 20,
  maxEventAttempts: 2,
  requestConcurrency: 1,
});

/** Current value of a metric of a process; undefined if there is no such series. */
async function readMetric(
  { metrics }: TestProcess,
  name: string,
  labels: string,
): Promise<number | undefined> {
  const line = (await metrics.read()).split('\n').find((each) => each.startsWith(`${name}{${labels}} `));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

describe('queue metrics', () => {
  it('report the backlog of a stopped subscriber until it has caught up', async () => {
    const publisher = await processes.add('shop').serve({}).connected();
    const sold = (): Promise<void> => Promise.resolve();
    const startSubscriber = (): typeof publisher =>
      processes.add('accounting').serve({ events: { 'shop.sold.v1': sold } });
    const stopped = await startSubscriber().connected();
    const startedAt = Date.now();
    await stopped.close();
    const labels = 'source="shop",context="accounting"';
    await publisher.publish('shop.sold.v1', {});
    await publisher.publish('shop.sold.v1', {});
    await waitFor(
      async () => Number(await readMetric(publisher, 'event_queue_oldest_seconds', labels)) > 0.02,
    );
    const oldest = await readMetric(publisher, 'event_queue_oldest_seconds', labels);
    expect(oldest).toBeLessThanOrEqual((Date.now() - startedAt) / 1_000);
    expect(await readMetric(publisher, 'event_queue_waiting', labels)).toBe(2);
    startSubscriber();
    await waitFor(async () => (await readMetric(publisher, 'event_queue_waiting', labels)) === 0);
    await waitFor(async () => (await readMetric(publisher, 'event_queue_oldest_seconds', labels)) === 0);
  });

  it('count events that wait for a retry, and dead letters', async () => {
    const failing = await processes
      .add('warehouse')
      .serve({ events: { 'shop.sold.v1': () => Promise.reject(new Error('no space')) } })
      .connected();
    const labels = 'source="shop",context="warehouse"';
    await failing.publish('shop.sold.v1', {});
    await waitFor(async () => (await readMetric(failing, 'event_queue_retries', labels)) === 1);
    await waitFor(async () => (await readMetric(failing, 'event_dead_letters', labels)) === 1);
    expect(await readMetric(failing, 'event_queue_retries', labels)).toBe(0);
  });

  it('count running and waiting requests and report the age of the oldest', async () => {
    const completion = Promise.withResolvers<void>();
    const busy = processes.add('checkout');
    await busy.serve({ requests: { 'checkout.open': () => completion.promise } }).connected();
    const caller = await processes.add('caller').connected();
    const labels = 'context="checkout",caller="caller"';
    const oldest = async () => Number(await readMetric(busy, 'request_queue_oldest_seconds', labels));
    const calls = [caller.request('checkout.open')];
    await waitFor(async () => (await oldest()) > 0.1);
    calls.push(caller.request('checkout.open'), caller.request('checkout.open'));
    await waitFor(async () => (await readMetric(busy, 'request_queue_waiting', labels)) === 2);
    expect(await readMetric(busy, 'request_queue_running', labels)).toBe(1);
    expect(await oldest()).toBeGreaterThan(0.1);
    completion.resolve();
    await Promise.all(calls);
    await waitFor(async () => (await readMetric(busy, 'request_queue_running', labels)) === 0);
  });

  it('contain at most 16 undeclared groups, and none that no longer exists', async () => {
    const subscriptions = { accounting: ['shop.sold.v1'] };
    const shop = await processes.add('shop', undefined, { subscriptions }).serve({}).connected();
    const stream = `${processes.prefix}:{shop}:events`;
    const forged = Array.from({ length: 500 }, (_, n) => `a-${n}`); // sorted before `accounting`
    for (const group of [...forged, 'accounting'])
      await processes.redis.xgroup('CREATE', stream, group, '0', 'MKSTREAM');
    await shop.publish('shop.sold.v1', {});
    const labels = 'source="shop",context="accounting"';
    await waitFor(async () => (await readMetric(shop, 'event_queue_waiting', labels)) === 1);
    const countSeries = async () => (await shop.metrics.read()).match(/^event_queue_waiting\{/gm)?.length;
    expect(await countSeries()).toBe(17);
    for (const group of forged) await processes.redis.xgroup('DESTROY', stream, group);
    expect(await countSeries()).toBe(1);
  });
});
