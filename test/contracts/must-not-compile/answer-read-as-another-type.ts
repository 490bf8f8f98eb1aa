import type { Client } from '#contracts/definition';
import type { OrderView, PlaceOrder, orders } from '#contracts/orders';

export async function place(client: Client<typeof orders>, request: PlaceOrder): Promise<OrderView> {
  // expected: TS2740
  return await client.place(request);
}
