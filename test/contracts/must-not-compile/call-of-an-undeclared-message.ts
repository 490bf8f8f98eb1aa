import type { Client } from '#contracts/definition';
import type { orders } from '#contracts/orders';

export function ship(client: Client<typeof orders>) {
  // expected: TS2339
  return client.ship({});
}
