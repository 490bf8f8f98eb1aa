import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openProducts, type ProductsUnderTest } from '../testing/open-products.js';

describe('A fulfilled order', () => {
  let context: ProductsUnderTest;
  let sku: string;
  let orderId: string;

  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  beforeEach(async () => {
    sku = await context.stocked(10);
    orderId = randomUUID();
    await context.products.reserveStock({ orderId, lines: [{ sku, quantity: 2 }] });
  });

  const stock = () => context.staff.getStock({ sku });

  it.each(['held', 'committed'])('takes what was %s off the shelf', async (state) => {
    if (state === 'committed') await context.confirm(orderId);
    await context.fulfil(orderId);
    expect(await stock()).toEqual({ sku, onHand: 8, reserved: 0, available: 8 });
  });

  it('does so once, though told twice or released or confirmed after', async () => {
    await context.fulfil(orderId);
    await context.fulfil(orderId);
    await context.products.releaseStock({ orderId });
    await context.confirm(orderId);
    expect(await stock()).toEqual({ sku, onHand: 8, reserved: 0, available: 8 });
    const explained = await context.sql.query(
      `select sum(on_hand)::int as "onHand", sum(reserved)::int as reserved from products.stock_ledger where sku = ?`,
      [sku],
    );
    expect(explained).toEqual([{ onHand: 8, reserved: 0 }]);
  });

  it('takes nothing where nothing is held', async () => {
    await context.products.releaseStock({ orderId });
    await context.fulfil(orderId);
    expect(await stock()).toEqual({ sku, onHand: 10, reserved: 0, available: 10 });
  });
});
