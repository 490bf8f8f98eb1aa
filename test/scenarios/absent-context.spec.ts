import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StockView } from '#contracts/products';
import { eventually } from '#kernel/testing';
import { placeOrder, Shop } from '../support/shop.js';
import { expecting, type Visitor } from '../support/visitor.js';

describe('while no process hosts orders', () => {
  let shop: Shop;
  let customer: Visitor;

  beforeAll(async () => {
    shop = await Shop.open('carved');
    customer = await shop.customer();
    const orders = shop.topology.processes.find(({ name }) => name === 'orders-1')!;
    await orders.stop();
  }, 120_000);

  afterAll(() => shop?.close(), 60_000);

  it('an order is refused in time, and nothing is reserved', async () => {
    const { sku } = await shop.product({ stock: 3 });
    const refused = await placeOrder(customer, sku);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused.body).toMatchObject({ code: 'platform.unreachable', context: 'orders' });
    const stock = await expecting(200, shop.admin.get<StockView>(`/v1/inventory/${sku}`));
    expect(stock).toMatchObject({ reserved: 0, available: 3 });
  });

  it('an order is refused at once as soon as nobody has been there for a while', async () => {
    const { sku } = await shop.product({ stock: 3 });
    await eventually(
      async () => {
        const begun = performance.now();
        expect((await placeOrder(customer, sku)).status).toBe(503);
        expect(performance.now() - begun).toBeLessThan(500);
      },
      { within: 25_000 },
    );
  });

  it('the rest of the shop goes on', async () => {
    const { id } = await shop.product();
    await expecting(200, shop.visitor.get(`/v1/products/${id}`));
    await expecting(200, customer.get('/v1/auth/me'));
  });

  it('the monolith says so in its readiness', async () => {
    const ready = await fetch(`${shop.topology.urls[0]}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ missing: [expect.stringContaining('orders')] });
  });
});
