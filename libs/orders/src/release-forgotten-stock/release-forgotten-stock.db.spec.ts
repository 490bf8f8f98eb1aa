import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shelf } from '../testing/catalogue.js';
import { openOrders, type OrdersUnderTest } from '../testing/open-orders.js';

let shop: OrdersUnderTest;
beforeAll(async () => {
  shop = await openOrders();
}, 60_000);
afterAll(() => shop.close());

describe('stock that has been held for long', () => {
  const sku = 'FORGOTTEN';

  it('is released where there is no order', async () => {
    shelf.put(sku, 10);
    const orderId = randomUUID();
    shelf.reserve({ orderId, lines: [{ sku, quantity: 4 }] });
    await shelf.askAfter(orderId);
    expect(shelf.available(sku)).toBe(10);
  });

  it('is released where the order came to nothing', async () => {
    shelf.put(sku, 10);
    const customer = shop.customer();
    const { order } = await customer.place({ [sku]: 4 });
    await customer.cancel(order.id);
    shelf.released.clear();
    shelf.reserve({ orderId: order.id, lines: [{ sku, quantity: 4 }] });
    await shelf.askAfter(order.id);
    expect(shelf.available(sku)).toBe(10);
  });

  it('stays where the order stands', async () => {
    shelf.put(sku, 10);
    const { order } = await shop.customer().place({ [sku]: 4 });
    await shelf.askAfter(order.id);
    expect(shelf.available(sku)).toBe(6);
  });
});
