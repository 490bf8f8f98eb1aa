import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { assertOrderLifecycle } from './assert-order-lifecycle.js';
import { expectStatus, withPath } from './client-response.js';
import { placeOrder, type Shop } from './shop.js';

const address = {
  name: 'Ada Lovelace',
  line1: '12 St James Square',
  city: 'London',
  postalCode: 'SW1Y 4LB',
  country: 'GB',
};

/** Expects events in both directions between the contexts, and a failure that passes three processes, to arrive. */
export async function expectEventsAndFailures(shop: Shop): Promise<void> {
  await assertOrderLifecycle(shop);
  await expectErasureInOrders(shop);
  const { sku } = await shop.createProduct({ stock: 1 });
  const failed = placeOrder(await shop.createCustomer(), sku, { quantity: 2 });
  const lines = [{ sku, requested: 2, available: 1 }];
  expect(await expectStatus(409, failed)).toMatchObject({ code: 'orders.out-of-stock', lines });
}

/** `auth` publishes that an account was erased, and `orders` erases its address. */
async function expectErasureInOrders(shop: Shop): Promise<void> {
  const customer = await shop.createCustomer();
  const { sku } = await shop.createProduct();
  const order = customer.api.POST('/v1/orders', {
    params: { header: { 'Idempotency-Key': randomUUID() } },
    body: { lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' }, shippingAddress: address },
  });
  const { id } = await expectStatus(201, order);
  await expectStatus(204, customer.api.DELETE('/v1/auth/me'));
  await waitFor(async () => {
    const current = await expectStatus(200, shop.admin.api.GET('/v1/orders/{id}', withPath({ id })));
    expect(current.shippingAddress).toBeNull();
  });
}
