import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { expectStatus, withPath } from './client-response.js';
import { placeOrder, type Shop } from './shop.js';

/** Places and fulfils an order and checks the stock, which involves every context. */
export async function assertOrderLifecycle(shop: Shop): Promise<void> {
  const customer = await shop.createCustomer();
  const { sku } = await shop.createProduct({ stock: 5 });
  const { id, status } = await expectStatus(201, placeOrder(customer, sku));
  expect(status).toBe('confirmed');
  await expectStatus(200, shop.admin.api.POST('/v1/orders/{id}/fulfil', withPath({ id })));
  await waitFor(async () => {
    const stock = await expectStatus(200, shop.admin.api.GET('/v1/inventory/{sku}', withPath({ sku })));
    expect(stock).toMatchObject({ onHand: 4, reserved: 0 });
  });
}
