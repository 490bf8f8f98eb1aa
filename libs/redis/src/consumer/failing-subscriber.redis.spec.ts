import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { Unreachable } from '#contracts/definition';
import { redisUrl, transientError } from '../testing/test-process.js';
import { TestProcesses } from '../testing/test-processes.js';
import { waitFor } from '#dev';

const processes = new TestProcesses({
  retryDelayMs: 10,
  transientRetryMs: 10,
  claimIntervalMs: 20,
  trimIntervalMs: 50,
});

describe('an event whose subscriber always fails', () => {
  it('becomes a dead letter with its reason after five attempts, without blocking later events', async () => {
    const seen: string[] = [];
    const subscriber = processes.add('accounting').serve({
      events: {
        'shop.sold.v1': async ({ name }: { name: string }) => {
          seen.push(name);
          await delay(10);
          if (name === 'poison') throw new Error('it has no price');
        },
      },
    });
    await subscriber.publish('shop.sold.v1', { name: 'poison' });
    for (const name of ['a', 'b', 'c']) await subscriber.publish('shop.sold.v1', { name });

    const deadLetters = `${processes.prefix}:{shop}:events:dead:accounting`;
    await waitFor(async () => (await processes.redis.exists(deadLetters)) === 1);
    expect(seen.filter((name) => name === 'poison')).toHaveLength(5);
    expect(seen.indexOf('c')).toBeLessThan(seen.lastIndexOf('poison'));
    const [[, [, message, , reason, , attempts]]] = (await processes.redis.xrange(
      deadLetters,
      '-',
      '+',
    )) as never as [[string, string[]]];
    expect(JSON.parse(message!)).toMatchObject({ p: 'shop.sold.v1', d: { name: 'poison' } });
    expect(reason).toContain('it has no price');
    expect(attempts).toBe('5');
  });
});

describe('an event whose subscriber cannot reach a service', () => {
  it.each([
    ['its database', new Error(transientError)],
    ['another context', new Unreachable({ context: 'warehouse', outcome: 'not-sent' })],
  ])('is postponed until it can (%s); only other failures count as attempts', async (_, outage) => {
    const failures = ['1', '2', '3', '4', '5'].flatMap((name) => [outage, outage, new Error(name)]);
    const expected = failures.length;
    let attempts = 0;
    const sold = async (): Promise<void> => {
      attempts++;
      throw failures.shift() ?? new Error('more than five counted attempts');
    };
    const subscriber = processes.add('accounting').serve({ events: { 'shop.sold.v1': sold } });
    await subscriber.publish('shop.sold.v1', {});
    const deadLetters = `${processes.prefix}:{shop}:events:dead:accounting`;
    await waitFor(async () => (await processes.redis.exists(deadLetters)) === 1);
    expect(attempts).toBe(expected);
    expect(JSON.stringify(await processes.redis.xrange(deadLetters, '-', '+'))).toContain(
      'unnamed handler: 5',
    );
  });
});

describe('the event stream of a context', () => {
  const sold = (log: number[]) => ({ 'shop.sold.v1': async ({ n }: { n: number }) => void log.push(n) });
  const all = Array.from({ length: 250 }, (_, n) => n);

  it('keeps events for stopped subscribers and is trimmed once all subscribers have handled them', async () => {
    const [accounting, warehouse]: [number[], number[]] = [[], []];
    const publisher = await processes.add('shop').serve({}).connected();
    processes.add('accounting').serve({ events: sold(accounting) });
    const stopped = await processes
      .add('warehouse')
      .serve({ events: sold([]) })
      .connected();
    await stopped.close();

    await Promise.all(all.map((n) => publisher.publish('shop.sold.v1', { n })));
    await waitFor(() => accounting.length === all.length);
    const stream = `${processes.prefix}:{shop}:events`;
    expect(await processes.redis.xlen(stream)).toBe(all.length);

    processes.add('warehouse').serve({ events: sold(warehouse) });
    await waitFor(() => warehouse.length === all.length);
    expect(warehouse.sort((a, b) => a - b)).toEqual(all);
    await waitFor(async () => (await processes.redis.xlen(stream)) < 100);
  });

  it('keeps events for a declared subscriber whose group was lost with the data of Redis', async () => {
    const [accounting, warehouse]: [number[], number[]] = [[], []];
    const subscriptions = { accounting: ['shop.sold.v1'], warehouse: ['shop.sold.v1'] };
    const publisher = await processes.add('shop', redisUrl, { subscriptions }).serve({}).connected();
    const stopped = await processes
      .add('warehouse')
      .serve({ events: sold([]) })
      .connected();
    await stopped.close();
    await processes.redis.del(`${processes.prefix}:{shop}:events`);
    processes.add('accounting').serve({ events: sold(accounting) });
    await Promise.all(all.map((n) => publisher.publish('shop.sold.v1', { n })));
    await waitFor(() => accounting.length === all.length);
    await delay(500); // several trims

    processes.add('warehouse').serve({ events: sold(warehouse) });
    await waitFor(() => warehouse.length === all.length);
  });

  it('is trimmed although a group that no module declares has not handled its old events', async () => {
    const subscriptions = { accounting: ['shop.sold.v1'] };
    const stream = `${processes.prefix}:{shop}:events`;
    await processes.redis.xgroup('CREATE', stream, 'intruder', '0', 'MKSTREAM');
    const twoHoursAgo = Date.now() - 7_200_000;
    for (const n of all) await processes.redis.xadd(stream, `${twoHoursAgo}-${n + 1}`, 'm', '{}');
    const shop = processes.add('shop', redisUrl, { subscriptions }).serve({});
    const warn = jest.spyOn(shop.server!['logger'], 'warn');
    await processes.redis.xgroup('CREATE', stream, 'accounting', '$');
    await waitFor(async () => (await processes.redis.xlen(stream)) < 100);
    await delay(200); // several trims
    const reports = warn.mock.calls.filter(([text]) => String(text).includes('The consumer group intruder'));
    expect(reports).toHaveLength(1);
  });

  it('delivers events that were published before a context first subscribes', async () => {
    const log: number[] = [];
    const publisher = await processes.add('shop').serve({}).connected();
    await publisher.publish('shop.sold.v1', { n: 1 });
    processes.add('accounting').serve({ events: sold(log) });
    await waitFor(() => log.length === 1);
  });
});
