import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Processes } from '../../testing/processes.js';
import { waitFor } from '#dev';

const processes = new Processes({ retryDelayMs: 10, retryPollMs: 20, trimMs: 50 });

describe('an event that its subscriber fails on', () => {
  it('is tried five times, then kept as a dead letter with the reason; those behind it pass', async () => {
    const seen: string[] = [];
    const subscriber = processes.add('ledger').serve({
      events: {
        'kiosk.sold.v1': async ({ name }: { name: string }) => {
          seen.push(name);
          await pause(10);
          if (name === 'poison') throw new Error('it has no price');
        },
      },
    });
    await subscriber.publish('kiosk.sold.v1', { name: 'poison' });
    for (const name of ['a', 'b', 'c']) await subscriber.publish('kiosk.sold.v1', { name });

    const letters = `${processes.prefix}:{kiosk}:events:dead:ledger`;
    await waitFor(async () => (await processes.redis.exists(letters)) === 1);
    expect(seen.filter((name) => name === 'poison')).toHaveLength(5);
    expect(seen.indexOf('c')).toBeLessThan(seen.lastIndexOf('poison'));
    const [[, [, message, , reason]]] = (await processes.redis.xrange(letters, '-', '+')) as never as [
      [string, string[]],
    ];
    expect(JSON.parse(message!)).toMatchObject({ p: 'kiosk.sold.v1', d: { name: 'poison' }, n: 5 });
    expect(reason).toContain('it has no price');
  });
});

describe('the events of a context', () => {
  const sold = (log: number[]) => ({ 'kiosk.sold.v1': async ({ n }: { n: number }) => void log.push(n) });
  const all = Array.from({ length: 250 }, (_, n) => n);

  it('wait for subscribers that are away, and are dropped once all have them', async () => {
    const [ledger, storeroom]: [number[], number[]] = [[], []];
    const owner = await processes.add('kiosk').serve({}).connected();
    processes.add('ledger').serve({ events: sold(ledger) });
    const away = await processes
      .add('storeroom')
      .serve({ events: sold([]) })
      .connected();
    await away.close();

    await Promise.all(all.map((n) => owner.publish('kiosk.sold.v1', { n })));
    await waitFor(() => ledger.length === all.length);
    const stream = `${processes.prefix}:{kiosk}:events`;
    expect(await processes.redis.xlen(stream)).toBe(all.length);

    processes.add('storeroom').serve({ events: sold(storeroom) });
    await waitFor(() => storeroom.length === all.length);
    expect(storeroom.sort((a, b) => a - b)).toEqual(all);
    await waitFor(async () => (await processes.redis.xlen(stream)) < 100);
  });

  it('of the time before a context first subscribes reach it as well', async () => {
    const log: number[] = [];
    const owner = await processes.add('kiosk').serve({}).connected();
    await owner.publish('kiosk.sold.v1', { n: 1 });
    processes.add('ledger').serve({ events: sold(log) });
    await waitFor(() => log.length === 1);
  });
});
