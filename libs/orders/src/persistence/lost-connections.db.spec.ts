import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Failure, InternalFailure } from '#contracts/definition';
import { waitFor } from '#dev';
import { shelf } from '../testing/catalogue.js';
import { openOrders, type OrdersUnderTest } from '../testing/open-orders.js';

let context: OrdersUnderTest;
beforeAll(async () => {
  context = await openOrders();
});
afterAll(() => context.close());
beforeEach(() => shelf.put('MUG', 10_000));

const cutConnections = () =>
  context.sql.query<{ cut: number }>(
    `select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity
     where datname = current_database() and application_name like 'cleave-%' and pid <> pg_backend_pid()`,
  );

it('whoever loses its connection to the database is told to try again, and can', async () => {
  const until = Date.now() + 2_000;
  const failures: unknown[] = [];
  let placed = 0;
  const shopping = Array.from({ length: 8 }, async () => {
    const customer = context.customer();
    while (Date.now() < until) {
      const wish = { key: crypto.randomUUID(), token: 'tok_ok' };
      const order = await customer
        .place({ MUG: 1 }, wish)
        .catch((failure: unknown) => failures.push(failure));
      if (typeof order === 'object') {
        placed++;
        await customer.cancel(order.order.id).catch((failure: unknown) => failures.push(failure));
      }
      await customer.list().catch((failure: unknown) => failures.push(failure));
    }
  });
  let cut = 0;
  while (Date.now() < until) {
    cut += (await cutConnections())[0]!.cut;
    await pause(40);
  }
  await Promise.all(shopping);
  expect(cut).toBeGreaterThan(20);
  expect(placed).toBeGreaterThan(0);
  expect(failures.length).toBeGreaterThan(0);
  expect(failures.filter((failure) => failure instanceof InternalFailure)).toEqual([]);
  expect([...new Set(failures.map((failure) => (failure as Failure).kind))]).toEqual(['unavailable']);
  await waitFor(async () => expect(await context.sql.query('select * from orders.sagas')).toEqual([]), {
    timeoutMs: 9_000,
  });
}, 60_000);
