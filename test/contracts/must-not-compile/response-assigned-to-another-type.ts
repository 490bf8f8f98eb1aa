import type { Client } from '#contracts/definition';
import type { OrderPage, PlaceOrder, orders } from '#contracts/orders';

export async function place(client: Client<typeof orders>, request: PlaceOrder): Promise<OrderPage> {
  // expected: TS2739
  return await client.placeOrder(request);
}
