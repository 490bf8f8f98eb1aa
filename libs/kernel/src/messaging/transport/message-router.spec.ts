import { describe, expect, it } from '@jest/globals';
import { Unreachable, command } from '#contracts/definition';
import { callersOf } from './dependencies.js';
import { MessageRouter, type Routes } from './message-router.js';
import { runInScope } from '../api/message-scope.js';
import type { ServiceAvailability } from './service-availability.js';
import type { OutgoingRequest } from './request-transport.js';

class Empty {}
const buy = command('shop.buy', { request: Empty, access: 'anyone', deadlineMs: 1_000 });

function createRouter(
  routes: Partial<Routes> = {},
  isAvailable?: ServiceAvailability['isAvailable'],
  contextOfOpenTransaction?: string,
) {
  const calls: (OutgoingRequest & { via: string })[] = [];
  const transport = (via: string) => ({
    request: async (call: OutgoingRequest) => calls.push({ via, ...call }),
  });
  const router = new MessageRouter(
    { hosted: new Set(), local: transport('local'), remote: transport('remote'), ...routes },
    () => contextOfOpenTransaction,
    isAvailable && { isAvailable },
  );
  return { router, calls };
}

describe('MessageRouter', () => {
  it('routes a request to the transport of its context', async () => {
    const remote = createRouter();
    await remote.router.request(buy, {});
    expect(remote.calls).toMatchObject([
      { via: 'remote', context: 'shop', pattern: 'shop.buy', idempotent: false },
    ]);
    const local = createRouter({ hosted: new Set(['shop']) });
    await local.router.request(buy, {});
    expect(local.calls).toMatchObject([{ via: 'local' }]);
  });

  it('rejects a request immediately if no process serves its context, unless this process hosts it', async () => {
    const checked: string[] = [];
    const remote = createRouter({}, async (context) => checked.push(context) === 0);
    await expect(remote.router.request(buy, {})).rejects.toMatchObject({
      details: { context: 'shop', outcome: 'not-sent' },
    });
    expect([checked, remote.calls]).toEqual([['shop'], []]);
    const local = createRouter({ hosted: new Set(['shop']) }, () => false);
    await local.router.request(buy, {});
    expect(local.calls).toHaveLength(1);
  });

  it('rejects a request to a remote context without a remote transport', async () => {
    const { router } = createRouter({ remote: undefined });
    await expect(router.request(buy, {})).rejects.toMatchObject({
      details: { context: 'shop', outcome: 'not-sent' },
    });
  });

  it('sets the earlier deadline of the message and the current scope', async () => {
    const { router, calls } = createRouter();
    const startedAt = performance.now();
    await router.request(buy, {});
    await runInScope({ headers: {}, deadline: startedAt + 300 }, () => router.request(buy, {}));
    const late = runInScope({ headers: {}, deadline: startedAt - 1 }, () => router.request(buy, {}));
    await expect(late).rejects.toBeInstanceOf(Unreachable);
    expect(calls[0]!.deadline - startedAt).toBeGreaterThanOrEqual(1_000);
    expect(calls.map(({ deadline }) => deadline)[1]).toBe(startedAt + 300);
    expect(calls).toHaveLength(2);
  });

  it('sends in the name of the hosted module that declares the request, and pings in that of one that calls the context', async () => {
    const dependencies = { orders: ['bank.pay'], edge: ['shop.buy'], billing: ['shop.buy'] };
    const callerByPattern = callersOf(['orders', 'billing', 'edge'], dependencies);
    const { router, calls } = createRouter({ callerByPattern });
    await router.request(buy, {});
    await router.ping('bank', 100);
    expect(calls).toMatchObject([{ caller: 'billing' }, { caller: 'orders' }]);
  });

  it('rejects a request inside a transaction', async () => {
    const { router, calls } = createRouter({}, undefined, 'orders');
    await expect(router.request(buy, {})).rejects.toThrow(
      'shop.buy must not be sent inside a transaction of orders',
    );
    expect(calls).toEqual([]);
  });

  it('lists the contexts that the process requires', () => {
    const { router } = createRouter({ remoteDependencies: ['orders', 'shop'] });
    expect(router.remoteDependencies()).toEqual(['orders', 'shop']);
  });
});
