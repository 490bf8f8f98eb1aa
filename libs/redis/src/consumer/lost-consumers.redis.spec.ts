import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';

const leaseMs = 500;
const processes = new TestProcesses({ leaseMs, maxEventAttempts: 2 });

describe('when a consumer is killed', () => {
  it('its running request fails with an unknown outcome and is not executed again', async () => {
    const consumer = await processes.spawn('crashing-consumer');
    const caller = await processes.add('caller').connected();
    const failed = caller.request('shop.pay', { deadlineMs: 600_000 }).catch((error: unknown) => error);
    await consumer.waitForOutput('started');
    const executed: unknown[] = [];
    const pay = async (payload: unknown) => void executed.push(payload);
    await processes
      .add('shop')
      .serve({ requests: { 'shop.pay': pay } })
      .connected();
    consumer.kill();
    expect(await failed).toMatchObject({ details: { outcome: 'unknown' } });
    expect(executed).toEqual([]);
  });

  it('another consumer executes its idempotent request', async () => {
    const consumer = await processes.spawn('crashing-consumer');
    const caller = await processes.add('caller').connected();
    const response = caller.request('shop.get', { deadlineMs: 10_000 });
    await consumer.waitForOutput('started');
    await processes
      .add('shop')
      .serve({ idempotent: { 'shop.get': async () => 'a shop' } })
      .connected();
    consumer.kill();
    expect(await response).toBe('a shop');
  });

  it('by the same event in every attempt, the event becomes a dead letter', async () => {
    const publisher = await processes.add('accounting').connected();
    for (const n of [1, 2]) {
      const consumer = await processes.spawn('crashing-consumer');
      if (n === 1) await publisher.publish('shop.sold.v1', {});
      await waitFor(() => consumer.hasExited);
    }
    const handled: unknown[] = [];
    const sold = async (event: unknown) => void handled.push(event);
    processes.add('shop').serve({ events: { 'shop.sold.v1': sold } });
    await waitFor(
      async () => (await processes.redis.exists(`${processes.prefix}:{shop}:events:dead:shop`)) === 1,
    );
    expect(handled).toEqual([]);
  });
});

describe('a request that runs longer than a lease', () => {
  afterEach(() => void jest.restoreAllMocks());

  it.each([
    ['', 0],
    [' even if the clock of its host is set back', -3_600_000],
  ])('stays with its consumer%s', async (_, stepMs) => {
    let executed = 0;
    const get = async () => {
      executed++;
      const systemTime = Date.now;
      if (executed === 2) jest.spyOn(Date, 'now').mockImplementation(() => systemTime() + stepMs);
      await delay(4 * leaseMs);
      return 'a shop';
    };
    const responses = [processes.add('shop'), processes.add('shop')].map((consumer) => {
      consumer.serve({ idempotent: { 'shop.get': get } });
      return consumer.request('shop.get');
    });
    expect(await Promise.all(responses)).toEqual(['a shop', 'a shop']);
    expect(executed).toBe(2);
  });
});
