import { orderConfirmed, type OrderConfirmedV1 } from '#contracts/orders';
import { On } from '#kernel/messaging';

export class Reservations {
  // expected: TS1241
  @On(orderConfirmed)
  whenOrderConfirmed(event: OrderConfirmedV1): void {
    throw new Error(String(event));
  }
}
