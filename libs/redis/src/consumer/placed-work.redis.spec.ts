import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { TestProcesses } from '../testing/test-processes.js';
import type { WorkPlacement } from '#kernel/messaging';

const processes = new TestProcesses({ claimIntervalMs: 10, requestConcurrency: 1, maxEventAttempts: 1_000 });

/** Processes of two apps that host the context `shop`. */
async function startTwoApps() {
  const handled: string[] = [];
  let active = 'one';
  const blocked = Promise.withResolvers<void>();
  const start = (app: string) => {
    const placement = {
      isShared: () => true,
      isActive: () => app === active,
      readsRedirectedRequests: () => app === 'two',
    } as unknown as WorkPlacement;
    const note = async (value: unknown) => {
      if (value === 'blocking') return blocked.promise;
      if (value === 'failing') throw new Error('not now');
      handled.push(`${String(value)} by ${app}`);
    };
    return processes
      .add('shop', undefined, { placement })
      .serve({ requests: { 'shop.note': note }, events: { 'shop.noted.v1': note } })
      .connected();
  };
  const [, two] = [await start('one'), await start('two')];
  const caller = await processes.add('caller').connected();
  const activate = (app: string): void => void (active = app);
  return { handled, activate, caller, two, unblock: blocked.resolve };
}

/** Adds an event that has waited for years. Returns its stream. */
async function addOldEvent(body: string): Promise<string> {
  const event = { i: body, p: 'shop.noted.v1', a: 'x', d: body, h: {}, o: new Date().toISOString() };
  const stream = `${processes.prefix}:{shop}:events`;
  await processes.redis.xgroup('CREATE', stream, 'shop', '0', 'MKSTREAM').catch(() => undefined);
  await processes.redis.xadd(stream, '1-1', 'm', JSON.stringify(event));
  return stream;
}

describe('two apps that host a context', () => {
  it('leaves a process ready that becomes active', async () => {
    const { activate, two } = await startTwoApps();
    activate('two');
    expect(two.isReady()).toBe(true);
  });

  it('leave requests and events to the active one, also after it has changed', async () => {
    const { handled, activate, caller, two } = await startTwoApps();
    const send = async (value: number): Promise<void> => {
      await two.publish('shop.noted.v1', value);
      await caller.request('shop.note', { payload: value });
      await waitFor(() => expect(handled).toHaveLength(2));
    };
    await send(1);
    expect(new Set(handled.splice(0))).toEqual(new Set(['1 by one']));
    activate('two');
    await delay(500); // a read that has started may still receive an entry
    await send(2);
    expect(new Set(handled.splice(0))).toEqual(new Set(['2 by two']));
  });

  it('read an entry that has waited for more than ten seconds, active or not', async () => {
    const { handled, activate } = await startTwoApps();
    activate('none');
    await delay(500);
    await addOldEvent('late');
    await waitFor(() => expect(handled).toHaveLength(1));
  });

  it('leave new events to the active one while an old one waits for a retry', async () => {
    const { handled, two } = await startTwoApps();
    const stream = await addOldEvent('failing');
    await delay(3_000); // several checks for overdue entries
    expect((await processes.redis.xpending(stream, 'shop'))[0]).toBe(1);
    for (let n = 0; n < 20; n++) await two.publish('shop.noted.v1', n);
    await waitFor(() => expect(handled).toHaveLength(20));
    expect(handled.filter((each) => each.endsWith('by two'))).toEqual([]);
  });

  it('read a request that the active one has left unread for a second', async () => {
    const { handled, caller, unblock } = await startTwoApps();
    const blocking = caller.request('shop.note', { payload: 'blocking', deadlineMs: 20_000 });
    await delay(100);
    await caller.request('shop.note', { payload: 'next', deadlineMs: 8_000 }).finally(unblock);
    await blocking;
    expect(handled).toEqual(['next by two']);
  });

  it('execute requests to the target app there', async () => {
    const { handled, caller } = await startTwoApps();
    const request = { context: 'shop', pattern: 'shop.note', payload: 1, headers: {}, idempotent: false };
    await caller.client.request({ ...request, isRedirected: true, deadline: performance.now() + 5_000 });
    expect(handled).toEqual(['1 by two']);
  });
});
