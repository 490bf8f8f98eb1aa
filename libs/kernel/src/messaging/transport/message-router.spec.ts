import { describe, expect, it } from '@jest/globals';
import { Unreachable, command } from '#contracts/definition';
import { MessageRouter, type Routes } from './message-router.js';
import { runInScope } from '../api/message-scope.js';
import type { OutgoingRequest } from './request-transport.js';
import { OpenTransactions } from '../dispatch/transaction-guard.js';

class Nothing {}
const buy = command('shop.buy', { request: Nothing, access: 'anyone', deadlineMs: 1_000 });

function routed(routes: Partial<Routes> = {}) {
  const calls: (OutgoingRequest & { by: string })[] = [];
  const transport = (by: string) => ({
    request: async (call: OutgoingRequest) => calls.push({ by, ...call }),
  });
  const transactions = new OpenTransactions();
  const router = new MessageRouter(
    { hosted: new Set(), local: transport('local'), remote: transport('remote'), ...routes },
    transactions,
  );
  return { router, calls, transactions };
}

describe('a request', () => {
  it('goes to where its context lives', async () => {
    const away = routed();
    await away.router.request(buy, {});
    expect(away.calls).toMatchObject([
      { by: 'remote', context: 'shop', pattern: 'shop.buy', repeatable: false },
    ]);
    const here = routed({ hosted: new Set(['shop']) });
    await here.router.request(buy, {});
    expect(here.calls).toMatchObject([{ by: 'local' }]);
  });

  it('is refused at once where nobody serves its context, unless this process does', async () => {
    const away = routed();
    const asked: string[] = [];
    away.router.askFirst(async (context) => asked.push(context) === 0);
    await expect(away.router.request(buy, {})).rejects.toMatchObject({
      details: { context: 'shop', outcome: 'not-sent' },
    });
    expect([asked, away.calls]).toEqual([['shop'], []]);
    const here = routed({ hosted: new Set(['shop']) });
    here.router.askFirst(() => false);
    await here.router.request(buy, {});
    expect(here.calls).toHaveLength(1);
  });

  it('is not sent where there is no way to its context', async () => {
    const { router } = routed({ remote: undefined });
    await expect(router.request(buy, {})).rejects.toMatchObject({
      details: { context: 'shop', outcome: 'not-sent' },
    });
  });

  it('has the earlier of its own deadline and that of the message being handled', async () => {
    const { router, calls } = routed();
    const begun = Date.now();
    await router.request(buy, {});
    await runInScope({ headers: {}, deadline: begun + 300 }, () => router.request(buy, {}));
    const late = runInScope({ headers: {}, deadline: begun - 1 }, () => router.request(buy, {}));
    await expect(late).rejects.toBeInstanceOf(Unreachable);
    expect(calls[0]!.deadline - begun).toBeGreaterThanOrEqual(1_000);
    expect(calls.map(({ deadline }) => deadline)[1]).toBe(begun + 300);
    expect(calls).toHaveLength(2);
  });

  it('is refused inside a transaction', async () => {
    const { router, calls, transactions } = routed();
    transactions.tellBy(() => 'orders');
    await expect(router.request(buy, {})).rejects.toThrow(
      'shop.buy must not be sent inside a transaction of orders',
    );
    expect(calls).toEqual([]);
  });
});

it('knows which contexts it calls and does not host', () => {
  const { router } = routed({ hosted: new Set(['auth']) });
  for (const context of ['shop', 'auth', 'orders', 'shop']) router.expect(context);
  expect(router.remoteContexts()).toEqual(['orders', 'shop']);
});
