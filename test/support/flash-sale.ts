import { expect } from '@jest/globals';
import { connect, inParallel, waitFor } from '#dev';
import { expectStatus, withPath } from './client-response.js';
import { placeOrder, type Shop } from './shop.js';
import type { ApiClient } from './api-client.js';

const concurrency = 32;

/** Sends orders for five quarters of the stock, and expects each to be executed once and the stock to be consistent. */
export async function holdFlashSale(shop: Shop, orders: number): Promise<void> {
  const stock = orders * 0.8;
  const { sku } = await shop.createProduct({ stock });
  const customers = await Promise.all(Array.from({ length: 4 }, () => shop.createCustomer()));

  const responses = await inParallel(orders, concurrency, (n) =>
    placeOrder(customers[n % customers.length]!, sku),
  );
  const counts = Map.groupBy(responses, ({ response, error }) =>
    `${response.status} ${error?.code ?? ''}`.trim(),
  );
  expect(Object.fromEntries([...counts].map(([result, all]) => [result, all.length]))).toEqual({
    '201': stock,
    '409 orders.out-of-stock': orders - stock,
  });

  expect(await countOrders(customers, 'confirmed')).toBe(stock);
  await waitFor(async () => {
    const view = await expectStatus(200, shop.admin.api.GET('/v1/inventory/{sku}', withPath({ sku })));
    expect(view).toEqual({ sku, onHand: stock, reserved: stock, available: 0 });
  });
  await expectDatabaseCounts(shop, sku, orders, stock);
}

async function countOrders(customers: readonly ApiClient[], status: 'confirmed'): Promise<number> {
  const params = { query: { count: true, limit: 1, status } };
  const pages = customers.map(({ api }) => expectStatus(200, api.GET('/v1/orders', { params })));
  return (await Promise.all(pages)).reduce((sum, page) => sum + page.total!, 0);
}

/** Checks the counts in the database, unless it is embedded in the process. */
async function expectDatabaseCounts(
  { topology }: Shop,
  sku: string,
  sent: number,
  expected: number,
): Promise<void> {
  if (!topology.databaseUrl) return;
  const sql = await connect(topology.databaseUrl);
  try {
    const line = JSON.stringify([{ sku }]);
    const [orders] = await sql.query(
      `select count(*)::int as placed, count(*) filter (where status = 'confirmed')::int as confirmed,
         count(*) filter (where status = 'rejected')::int as rejected
         from orders.orders where lines::jsonb @> ?::jsonb`,
      [line],
    );
    expect(orders).toEqual({ placed: sent, confirmed: expected, rejected: sent - expected });
    const [reservations] = await sql.query(
      `select count(*)::int as held from products.reservations where state not in ('released', 'rejected') and lines::jsonb @> ?::jsonb`,
      [line],
    );
    expect(reservations).toEqual({ held: expected });
    const [ledger] = await sql.query(
      `select coalesce(sum(reserved), 0)::int as reserved from products.stock_ledger where sku = ?`,
      [sku],
    );
    expect(ledger).toEqual({ reserved: expected });
  } finally {
    await sql.close();
  }
}
