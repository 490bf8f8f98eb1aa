import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { accountErased } from '#contracts/auth';
import { IdempotencyResponseLost, Unauthenticated } from '#contracts/definition';
import { waitFor } from '#dev';
import { IdempotencyKey } from '#kernel/idempotency';
import { fakeProducts } from '../testing/fake-products.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';

const shippingAddress = { name: 'Ada Lovelace', line1: '1 Road', city: 'London', country: 'GB' };
let context: OrdersTestContext;
beforeAll(async () => {
  context = await startOrdersContext();
  fakeProducts.setProduct('MUG', 1_000);
});
afterAll(() => context.close());

const erase = (userId: string) =>
  fakeProducts.publish(accountErased.pattern, userId, { userId, erasedAt: new Date().toISOString() });

/** All rows that may contain personal data, as text. */
const storedRows = async () => {
  const tables = ['orders', 'idempotency_keys', 'sagas', 'outbox'];
  const rows = await Promise.all(
    tables.map((table) => context.sql.query<{ row: string }>(`select t::text as row from orders.${table} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
};

/** Runs the statement in a transaction that then sleeps for a second. Resolves once it sleeps. */
async function startSlowTransaction(
  statement: string,
  end: 'commit' | 'rollback',
): Promise<{ ended: Promise<unknown> }> {
  const ended = context.sql.query(`do $$ begin ${statement}; perform pg_sleep(1); ${end}; end $$`);
  await waitFor(() => expectActivity(`wait_event = 'PgSleep'`));
  return { ended };
}

async function expectActivity(condition: string): Promise<void> {
  const sessions = await context.sql.query(
    `select from pg_stat_activity where datname = current_database() and ${condition}`,
  );
  expect(sessions.length).toBeGreaterThan(0);
}

const waitUntilAcceptanceBlocks = () =>
  waitFor(() => expectActivity(`wait_event_type = 'Lock' and query like '%insert into orders.orders%'`));

describe('Erasing a customer', () => {
  it('deletes the shipping address from every table and keeps the order', async () => {
    const id = randomUUID();
    const { order } = await context.customer(id).place({ MUG: 1 }, { shippingAddress });
    expect(order.shippingAddress).toEqual(shippingAddress);
    const responses = () =>
      context.sql.query('select from orders.idempotency_keys where caller_id = ?', [id]);
    expect(await storedRows()).toContain('Lovelace');
    expect(await responses()).toHaveLength(1);
    await erase(id);
    expect(await storedRows()).not.toContain('Lovelace');
    expect(await responses()).toEqual([]);
    expect(await context.sql.query('select 1 from orders.orders where id = ?', [order.id])).toHaveLength(1);
  });

  it('deletes the responses to staff about its orders, whose retries are not executed again', async () => {
    const customer = context.customer();
    const staff = context.customer(randomUUID(), ['orders:manage']);
    const { order } = await customer.place({ MUG: 1 }, { shippingAddress });
    const fulfil = () => staff.fulfil(order.id, { key: 'k' });
    expect(await fulfil()).toMatchObject({ shippingAddress });
    expect(await fulfil()).toMatchObject({ shippingAddress });
    await erase(customer.id);
    await expect(fulfil()).rejects.toBeInstanceOf(IdempotencyResponseLost);
  });

  it('prevents further orders although the access token is still valid', async () => {
    const id = randomUUID();
    await erase(id);
    const placing = context.customer(id).place({ MUG: 1 }, { shippingAddress });
    await expect(placing).rejects.toBeInstanceOf(Unauthenticated);
    expect(await context.sql.query('select 1 from orders.orders where customer_id = ?', [id])).toEqual([]);
  });

  it('deletes the address of an order that is being accepted at the same time', async () => {
    const [id, key] = [randomUUID(), randomUUID()];
    const row = `'${new IdempotencyKey('orders', id, key).id}', '${id}', '', '', gen_random_uuid()`;
    const { ended } = await startSlowTransaction(
      `insert into orders.idempotency_keys (id, caller_id, fingerprint, request_id, claim) values (${row})`,
      'rollback',
    );
    const placing = context.customer(id).place({ MUG: 1 }, { shippingAddress, key });
    await waitUntilAcceptanceBlocks();
    await erase(id);
    await Promise.all([ended, placing]);
    expect(
      await context.sql.query('select shipping_address from orders.orders where customer_id = ?', [id]),
    ).toEqual([{ shipping_address: null }]);
    expect(await storedRows()).not.toContain('Lovelace');
  });

  it('rejects an order that waits for the erasure to commit', async () => {
    const id = randomUUID();
    const { ended } = await startSlowTransaction(
      `perform pg_advisory_xact_lock(hashtextextended('orders.erased_customers:${id}', 0));
       insert into orders.erased_customers (id) values ('${id}')`,
      'commit',
    );
    const placing = Promise.allSettled([context.customer(id).place({ MUG: 1 }, { shippingAddress })]);
    await waitUntilAcceptanceBlocks();
    await ended;
    const [result] = await placing;
    expect(result).toMatchObject({ reason: expect.any(Unauthenticated) });
    expect(await context.sql.query('select from orders.orders where customer_id = ?', [id])).toEqual([]);
  });

  describe('with many orders', () => {
    const orderCount = 2_500;
    let [id, other] = ['', ''];
    beforeEach(async () => {
      [id, other] = [randomUUID(), randomUUID()].sort() as [string, string];
      await context.sql.query(insertOrders, [id, orderCount]);
      await context.sql.query(insertOrders, [other, 1]);
    });
    const addressesOf = async (customerId: string) =>
      (
        await context.sql.query(
          'select from orders.orders where customer_id = ? and shipping_address is not null',
          [customerId],
        )
      ).length;
    const recorded = () => context.sql.query('select from orders.address_erasures');

    const finish = () =>
      waitFor(async () => {
        await context.eraseAddresses();
        expect([await addressesOf(id), await recorded()]).toEqual([0, []]);
      });

    it('deletes their addresses in transactions of at most 500 orders', async () => {
      await erase(id);
      expect(await addressesOf(id)).toBeLessThan(orderCount);
      await finish();
      const transactions = await context.sql.query<{ orders: number }>(
        'select count(*)::int as orders from orders.orders where customer_id = ? group by xmin::text',
        [id],
      );
      expect(Math.max(...transactions.map(({ orders }) => orders))).toBe(500);
      expect(await addressesOf(other)).toBe(1);
    });

    it('continues where it was interrupted', async () => {
      await failOrdersFrom(id, 700);
      await erase(id).catch(() => undefined);
      await context.eraseAddresses().catch(() => undefined);
      expect(await addressesOf(id)).toBe(orderCount - 500);
      expect(await recorded()).toHaveLength(1);
      await context.sql.query('drop trigger interrupt on orders.orders');
      await context.sql.query('drop function public.interrupt');
      await finish();
    });

    it('continues with the next customer if the orders of one cannot be changed', async () => {
      const log = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
      await failOrdersFrom(id, 0);
      await context.sql.query('insert into orders.address_erasures (customer_id) values (?), (?)', [
        id,
        other,
      ]);
      await waitFor(async () => {
        await context.eraseAddresses();
        expect([await addressesOf(id), await addressesOf(other)]).toEqual([orderCount, 0]);
      });
      expect(log).toHaveBeenCalledWith(
        { err: expect.any(Error), customerId: id },
        'Erasing the addresses of a customer failed; it will be retried',
      );
      log.mockRestore();
      await context.sql.query('drop trigger interrupt on orders.orders');
      await finish();
    });

    it('deletes the responses that staff received before the address of the order was deleted', async () => {
      const staff = context.customer(randomUUID(), ['orders:manage']);
      const { order } = await context.customer(id).place({ MUG: 1 }, { shippingAddress });
      const fulfil = () => staff.fulfil(order.id, { key: 'k' });
      await failOrdersFrom(id, 0);
      await erase(id).catch(() => undefined);
      expect(await fulfil()).toMatchObject({ shippingAddress });
      await context.sql.query('drop trigger interrupt on orders.orders');
      await context.sql.query('drop function public.interrupt');
      await finish();
      await expect(fulfil()).rejects.toBeInstanceOf(IdempotencyResponseLost);
    });

    it('leaves the rest to a job', async () => {
      await erase(id);
      await waitFor(async () => expect(await recorded()).toEqual([]));
      expect(await addressesOf(id)).toBe(0);
    });
  });
});

const insertOrders = `
  insert into orders.orders (id, number, customer_id, status, lines, total_amount, currency, payment_method,
    payment_status, shipping_address, created_at, updated_at)
  select md5(c || i)::uuid, 'N' || md5(c || i), c::uuid, 'confirmed', '[{}]', 1, 'EUR', 'invoice', 'authorised',
    '{"name":"Ada Lovelace"}', now(), now()
  from (select ?::text as c) as customer, generate_series(1, ?::int) i`;

/** Makes updates of the customer's orders fail, except the first ones by id. */
async function failOrdersFrom(customerId: string, first: number): Promise<void> {
  const [order] = await context.sql.query<{ id: string }>(
    'select id from orders.orders where customer_id = ? order by id limit 1 offset ?',
    [customerId, first],
  );
  await context.sql
    .query(`create or replace function public.interrupt() returns trigger language plpgsql as $$
    begin raise exception 'interrupted'; end $$`);
  await context.sql.query(`create trigger interrupt before update on orders.orders for each row
    when (new.id = '${order!.id}') execute function public.interrupt()`);
}
