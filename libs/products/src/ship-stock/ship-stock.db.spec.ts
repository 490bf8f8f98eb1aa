import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

describe('orders.order-fulfilled event', () => {
  let context: ProductsTestContext;
  let sku: string;
  let orderId: string;

  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  beforeEach(async () => {
    sku = await context.createStockedSku(10);
    orderId = randomUUID();
    await context.products.reserveStock({ orderId, lines: [{ sku, quantity: 2 }] });
  });

  const stock = () => context.staff.getStock({ sku });

  it.each(['held', 'committed'])('removes the stock of a %s reservation', async (state) => {
    if (state === 'committed') await context.confirm(orderId);
    await context.fulfil(orderId);
    expect(await stock()).toEqual({ sku, onHand: 8, reserved: 0, available: 8 });
  });

  it('has no further effect after a second delivery, a release or a confirmation', async () => {
    await context.fulfil(orderId);
    await context.fulfil(orderId);
    await context.products.releaseStock({ orderId });
    await context.confirm(orderId);
    expect(await stock()).toEqual({ sku, onHand: 8, reserved: 0, available: 8 });
    const ledgerTotals = await context.sql.query(
      `select sum(on_hand)::int as "onHand", sum(reserved)::int as reserved from products.stock_ledger where sku = ?`,
      [sku],
    );
    expect(ledgerTotals).toEqual([{ onHand: 8, reserved: 0 }]);
  });

  it('has no effect on a released reservation', async () => {
    await context.products.releaseStock({ orderId });
    await context.fulfil(orderId);
    expect(await stock()).toEqual({ sku, onHand: 10, reserved: 0, available: 10 });
  });
});
