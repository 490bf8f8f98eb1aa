import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

describe('orders.order-confirmed event', () => {
  let context: ProductsTestContext;
  let sku: string;
  beforeAll(async () => {
    context = await openProducts();
    sku = await context.createStockedSku(100);
  });
  afterAll(() => context.close());

  async function createReservation(): Promise<string> {
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

  it('commits the reservation without expiry', async () => {
    const orderId = await createReservation();
    await context.confirm(orderId);
    expect(await reservationOf(orderId)).toEqual({ state: 'committed', expires_at: null });
  });

  it('does not prevent a later release', async () => {
    const orderId = await createReservation();
    await context.confirm(orderId);
    const before = await context.staff.getStock({ sku });
    await context.products.releaseStock({ orderId });
    expect(await context.staff.getStock({ sku })).toMatchObject({ reserved: before.reserved - 2 });
    expect(await reservationOf(orderId)).toMatchObject({ state: 'released' });
  });

  it('has no effect on a released reservation', async () => {
    const orderId = await createReservation();
    await context.products.releaseStock({ orderId });
    await context.confirm(orderId);
    expect(await reservationOf(orderId)).toMatchObject({ state: 'released' });
  });

  it('is handled once if delivered twice', async () => {
    const [orderId, eventId] = [await createReservation(), randomUUID()];
    await context.confirm(orderId, eventId);
    await context.sql.query(`update products.reservations set state = 'held' where order_id = ?`, [orderId]);
    await context.confirm(orderId, eventId);
    expect(await reservationOf(orderId)).toMatchObject({ state: 'held' });
  });
});
