import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Processes } from '../../testing/processes.js';
import { waitFor } from '#dev';

const most = 1_000;
const processes = new Processes({ maxRequests: most });
const unreachable = (outcome: string) => ({ details: { context: 'kiosk', outcome } });

describe('a request that nobody reads', () => {
  it('fails by its deadline as not sent, and is never executed', async () => {
    const caller = await processes.add('caller').connected();
    const begun = Date.now();
    await expect(caller.call('kiosk.work', { deadlineMs: 150 })).rejects.toMatchObject(
      unreachable('not-sent'),
    );
    expect(Date.now() - begun).toBeLessThan(300);
    expect(await processes.redis.xlen(`${processes.prefix}:{kiosk}:rpc`)).toBe(0);
  });

  it('is skipped after its deadline when its caller could not take it back: 0 of 1,000 are executed', async () => {
    const done: string[] = [];
    const lost = await processes.add('lost').connected();
    const call = (): Promise<unknown> => lost.call('kiosk.work', { payload: 'late', deadlineMs: 1_000 });
    const failures = Promise.all(
      Array.from({ length: most }, () => expect(call()).rejects.toMatchObject(unreachable('unknown'))),
    );
    const deadline = Date.now() + 1_000;
    await waitFor(async () => (await processes.redis.xlen(`${processes.prefix}:{kiosk}:rpc`)) === most);
    await Promise.all([lost.close(), failures]);
    await waitFor(() => Date.now() > deadline);

    const work = async (name: string) => void done.push(name);
    const replica = processes.add('kiosk').serve({ requests: { 'kiosk.work': work } });
    await waitFor(async () => (await processes.redis.xlen(`${processes.prefix}:{kiosk}:rpc`)) === 0);
    await replica.call('kiosk.work', { payload: 'in time' });
    expect(done).toEqual(['in time']);
  });

  it('leaves no room for more than the queue may hold', async () => {
    const caller = await processes.add('caller').connected();
    const waiting = Array.from({ length: most }, () => caller.call('kiosk.work', { deadlineMs: 500 }));
    const begun = Date.now();
    await expect(caller.call('kiosk.work')).rejects.toMatchObject(unreachable('not-sent'));
    expect(Date.now() - begun).toBeLessThan(200);
    await Promise.allSettled(waiting);
  });
});

it('a request that is being executed at its deadline has an unknown outcome', async () => {
  const replica = processes.add('kiosk').serve({ requests: { 'kiosk.work': () => pause(200) as never } });
  const caller = await processes.add('caller').connected();
  await replica.connected();
  await expect(caller.call('kiosk.work', { deadlineMs: 100 })).rejects.toMatchObject(unreachable('unknown'));
});

it('what a plain client no longer waits for is taken back', async () => {
  const caller = await processes.add('caller').connected();
  const subscription = caller.client.send('kiosk.work', {}).subscribe();
  const length = (): Promise<number> => processes.redis.xlen(`${processes.prefix}:{kiosk}:rpc`);
  await waitFor(async () => (await length()) === 1);
  subscription.unsubscribe();
  await waitFor(async () => (await length()) === 0);
});
