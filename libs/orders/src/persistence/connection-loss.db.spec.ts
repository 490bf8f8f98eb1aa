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
    const failures: unknown[] = [];
    let placed = 0;
    let terminated = 0;
    /** Operations of clients that have ended, with or without a failure. */
    let operations = 0;
    const isDone = (): boolean => terminated > 20 && placed > 0 && failures.length > 0;
    const run = async <T>(operation: Promise<T>): Promise<T | undefined> =>
      operation.catch((failure: unknown) => void failures.push(failure)).finally(() => operations++);
    const clients = Array.from({ length: 8 }, async () => {
      const customer = context.customer();
      while (!isDone()) {
        const options = { key: crypto.randomUUID(), token: 'tok_ok' };
        const placing = await run(customer.place({ MUG: 1 }, options));
        if (placing) {
          placed++;
          await run(customer.cancel(placing.order.id));
        }
        await run(customer.list());
      }
    });
    while (!isDone()) {
      terminated += (await terminateConnections())[0]!.terminated;
      // Of 24 operations, at most 8 were running when the connections were terminated: others can succeed at any speed.
      const next = operations + 24;
      await waitFor(() => isDone() || operations >= next);
    }
    await Promise.all(clients);
    expect(failures.filter((failure) => failure instanceof InternalFailure)).toEqual([]);
    expect([...new Set(failures.map((failure) => (failure as Failure).kind))]).toEqual(['unavailable']);
    await waitFor(async () => expect(await context.sql.query('select * from orders.sagas')).toEqual([]), {
      timeoutMs: 30_000,
    });
  }, 60_000);
});
