import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { at, expecting } from './reply.js';
import { placeOrder, type Shop } from './shop.js';

/** Every context takes part: an order is placed, confirmed and fulfilled, and stock follows. */
export async function anOrderIsCarriedOut(shop: Shop): Promise<void> {
  const customer = await shop.customer();
  const { sku } = await shop.product({ stock: 5 });
  const { id, status } = await expecting(201, placeOrder(customer, sku));
  expect(status).toBe('confirmed');
  await expecting(200, shop.admin.api.POST('/v1/orders/{id}/fulfil', at({ id })));
  await waitFor(async () => {
    const stock = await expecting(200, shop.admin.api.GET('/v1/inventory/{sku}', at({ sku })));
    expect(stock).toMatchObject({ onHand: 4, reserved: 0 });
  });
}
