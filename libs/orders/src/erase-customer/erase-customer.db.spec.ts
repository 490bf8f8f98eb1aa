import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { accountErased } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { waitFor } from '#dev';
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

/** In a transaction that then waits for a second. Resolves once it waits, with what resolves when it is over. */
async function stalled(statement: string, end: 'commit' | 'rollback'): Promise<{ over: Promise<unknown> }> {
  const over = context.sql.query(`do $$ begin ${statement}; perform pg_sleep(1); ${end}; end $$`);
  await waitFor(() => seen(`wait_event = 'PgSleep'`));
  return { over };
}

async function seen(waiting: string): Promise<void> {
  const found = await context.sql.query(
    `select from pg_stat_activity where datname = current_database() and ${waiting}`,
  );
  expect(found.length).toBeGreaterThan(0);
}

const acceptanceWaits = () => waitFor(() => seen(`wait_event_type = 'Lock' and query like '%orders.sagas%'`));

it('an order that is being accepted while its customer is erased keeps no address', async () => {
  const [id, key] = [randomUUID(), randomUUID()];
  const columns = `(caller_id, key, fingerprint, delivery)`;
  const { over } = await stalled(
    `insert into orders.idempotency_keys ${columns} values ('${id}', '${key}', '', '')`,
    'rollback',
  );
  const placing = context.customer(id).place({ MUG: 1 }, { shippingAddress, key });
  await acceptanceWaits();
  await erase(id);
  await Promise.all([over, placing]);
  expect(
    await context.sql.query('select shipping_address from orders.orders where customer_id = ?', [id]),
  ).toEqual([{ shipping_address: null }]);
  expect(await whatIsKept()).not.toContain('Lovelace');
});

it('an order that waits for the erasure of its customer is refused', async () => {
  const id = randomUUID();
  const { over } = await stalled(
    `perform pg_advisory_xact_lock(hashtextextended('orders.erased_customers:${id}', 0));
     insert into orders.erased_customers (id) values ('${id}')`,
    'commit',
  );
  const placing = Promise.allSettled([context.customer(id).place({ MUG: 1 }, { shippingAddress })]);
  await acceptanceWaits();
  await over;
  const [refusal] = await placing;
  expect(refusal).toMatchObject({ reason: expect.any(Unauthenticated) });
  expect(await context.sql.query('select from orders.orders where customer_id = ?', [id])).toEqual([]);
});
