import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fakeProducts } from '../testing/fake-products.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';

let context: OrdersTestContext;
beforeAll(async () => {
  context = await startOrdersContext();
}, 60_000);
afterAll(() => context.close());

describe('An expired reservation', () => {
  const sku = 'EXPIRED';

  it('is released if the order does not exist', async () => {
    fakeProducts.setProduct(sku, 10);
    const orderId = randomUUID();
    fakeProducts.reserve({ orderId, lines: [{ sku, quantity: 4 }] });
    await fakeProducts.publishReservationExpired(orderId);
    expect(fakeProducts.available(sku)).toBe(10);
  });

  it('is released if the order was cancelled', async () => {
    fakeProducts.setProduct(sku, 10);
    const customer = context.customer();
    const { order } = await customer.place({ [sku]: 4 });
    await customer.cancel(order.id);
    fakeProducts.released.clear();
    fakeProducts.reserve({ orderId: order.id, lines: [{ sku, quantity: 4 }] });
    await fakeProducts.publishReservationExpired(order.id);
    expect(fakeProducts.available(sku)).toBe(10);
  });

  it('is kept if the order is confirmed', async () => {
    fakeProducts.setProduct(sku, 10);
    const { order } = await context.customer().place({ [sku]: 4 });
    await fakeProducts.publishReservationExpired(order.id);
    expect(fakeProducts.available(sku)).toBe(6);
  });
});
