import { orderConfirmed, type OrderRejectedV1 } from '#contracts/orders';
import { On } from '#kernel/messaging';

export class Reservations {
  // expected: TS1241
  @On(orderConfirmed)
  async whenOrderConfirmed(event: OrderRejectedV1): Promise<void> {
    throw new Error(String(event));
  }
}
