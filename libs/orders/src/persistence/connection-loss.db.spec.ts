import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Failure, InternalFailure } from '#contracts/definition';
import { waitFor } from '#dev';
import { fakeProducts } from '../testing/fake-products.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';

let context: OrdersTestContext;
beforeAll(async () => {
  context = await startOrdersContext();
});
afterAll(() => context.close());
beforeEach(() => fakeProducts.setProduct('MUG', 10_000));

const terminateConnections = () =>
  context.sql.query<{ terminated: number }>(
    `select count(pg_terminate_backend(pid))::int as terminated from pg_stat_activity
     where datname = current_database() and application_name like 'cleave-%' and pid <> pg_backend_pid()`,
  );

describe('A lost database connection', () => {
  it('fails the message with a retryable failure and leaves no saga behind', async () => {
    const deadline = Date.now() + 2_000;
    const failures: unknown[] = [];
    let placed = 0;
    const clients = Array.from({ length: 8 }, async () => {
      const customer = context.customer();
      while (Date.now() < deadline) {
        const options = { key: crypto.randomUUID(), token: 'tok_ok' };
        const order = await customer
          .place({ MUG: 1 }, options)
          .catch((failure: unknown) => failures.push(failure));
        if (typeof order === 'object') {
          placed++;
          await customer.cancel(order.order.id).catch((failure: unknown) => failures.push(failure));
        }
        await customer.list().catch((failure: unknown) => failures.push(failure));
      }
    });
    let terminated = 0;
    while (Date.now() < deadline) {
      terminated += (await terminateConnections())[0]!.terminated;
      await delay(40);
    }
    await Promise.all(clients);
    expect(terminated).toBeGreaterThan(20);
    expect(placed).toBeGreaterThan(0);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.filter((failure) => failure instanceof InternalFailure)).toEqual([]);
    expect([...new Set(failures.map((failure) => (failure as Failure).kind))]).toEqual(['unavailable']);
    await waitFor(async () => expect(await context.sql.query('select * from orders.sagas')).toEqual([]), {
      timeoutMs: 9_000,
    });
  }, 60_000);
});
