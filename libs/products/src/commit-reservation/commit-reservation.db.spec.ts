import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openProducts, type ProductsUnderTest } from '../testing/open-products.js';

describe('A confirmed order', () => {
  let context: ProductsUnderTest;
  let sku: string;
  beforeAll(async () => {
    context = await openProducts();
    sku = await context.stocked(100);
  });
  afterAll(() => context.close());

  async function reserved(): Promise<string> {
    const orderId = randomUUID();
    await context.products.reserveStock({ orderId, lines: [{ sku, quantity: 2 }] });
    return orderId;
  }

  async function reservationOf(orderId: string): Promise<unknown> {
    const found = await context.sql.query(
      'select state, expires_at from products.reservations where order_id = ?',
      [orderId],
    );
    return found[0];
  }

  it('keeps its reservation for good', async () => {
    const orderId = await reserved();
    await context.confirm(orderId);
    expect(await reservationOf(orderId)).toEqual({ state: 'committed', expires_at: null });
  });

  it('that is cancelled gives its stock back', async () => {
    const orderId = await reserved();
    await context.confirm(orderId);
    const before = await context.staff.getStock({ sku });
    await context.products.releaseStock({ orderId });
    expect(await context.staff.getStock({ sku })).toMatchObject({ reserved: before.reserved - 2 });
    expect(await reservationOf(orderId)).toMatchObject({ state: 'released' });
  });

  it('that was cancelled before we hear of it stays released', async () => {
    const orderId = await reserved();
    await context.products.releaseStock({ orderId });
    await context.confirm(orderId);
    expect(await reservationOf(orderId)).toMatchObject({ state: 'released' });
  });

  it('is heard of once, though told twice', async () => {
    const [orderId, eventId] = [await reserved(), randomUUID()];
    await context.confirm(orderId, eventId);
    await context.sql.query(`update products.reservations set state = 'held' where order_id = ?`, [orderId]);
    await context.confirm(orderId, eventId);
    expect(await reservationOf(orderId)).toMatchObject({ state: 'held' });
  });
});
