import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { accountErased } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { eventually } from '#kernel/testing';
import { shelf } from '../testing/catalogue.js';
import { openOrders, type OrdersUnderTest } from '../testing/open-orders.js';

const shippingAddress = { name: 'Ada Lovelace', line1: '1 Road', city: 'London', country: 'GB' };
let context: OrdersUnderTest;
beforeAll(async () => {
  context = await openOrders();
  shelf.put('MUG', 1_000);
});
afterAll(() => context.close());

const erase = (userId: string) =>
  shelf.publish(accountErased.pattern, userId, { userId, erasedAt: new Date().toISOString() });

/** Every row that names somebody, as text. */
const whatIsKept = async () => {
  const tables = ['orders', 'idempotency_keys', 'sagas', 'outbox'];
  const rows = await Promise.all(
    tables.map((table) => context.sql.query<{ row: string }>(`select t::text as row from orders.${table} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
};

it('of a customer who was erased no address is kept, wherever it was written', async () => {
  const id = randomUUID();
  const { order } = await context.customer(id).place({ MUG: 1 }, { shippingAddress });
  expect(order.shippingAddress).toEqual(shippingAddress);
  expect((await whatIsKept()).match(/Lovelace/g)!.length).toBeGreaterThanOrEqual(2);
  await erase(id);
  expect(await whatIsKept()).not.toContain('Lovelace');
  expect(await context.sql.query('select 1 from orders.orders where id = ?', [order.id])).toHaveLength(1);
});

it('a customer who was erased orders nothing any more, though the token be good for a moment', async () => {
  const id = randomUUID();
  await erase(id);
  const late = context.customer(id).place({ MUG: 1 }, { shippingAddress });
  await expect(late).rejects.toBeInstanceOf(Unauthenticated);
  expect(await context.sql.query('select 1 from orders.orders where customer_id = ?', [id])).toEqual([]);
});

it('an order that is being accepted while its customer is erased keeps no address', async () => {
  const id = randomUUID();
  const acceptanceStalls = context.sql.query(
    'do $$ begin lock table orders.sagas in exclusive mode; perform pg_sleep(1); end $$',
  );
  const accepting = async () => {
    const [row] = await context.sql.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and query like '%orders.sagas%'`,
    );
    expect(row!.waiting).toBeGreaterThan(0);
  };
  await eventually(async () => {
    const locks = await context.sql.query(
      `select 1 from pg_locks where relation = 'orders.sagas'::regclass and mode = 'ExclusiveLock' and granted`,
    );
    expect(locks).toHaveLength(1);
  });
  const placing = context.customer(id).place({ MUG: 1 }, { shippingAddress });
  await eventually(accepting);
  await erase(id);
  await Promise.all([acceptanceStalls, placing]);
  expect(
    await context.sql.query('select shipping_address from orders.orders where customer_id = ?', [id]),
  ).toEqual([{ shipping_address: null }]);
  expect(await whatIsKept()).not.toContain('Lovelace');
});
