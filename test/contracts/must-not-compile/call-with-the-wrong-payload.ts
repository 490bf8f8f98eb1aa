import type { Client } from '#contracts/definition';
import type { orders } from '#contracts/orders';

export function cancel(client: Client<typeof orders>) {
  // expected: TS2353
  return client.cancelOrder({ number: '7K3MQ-9XT2B' });
}
