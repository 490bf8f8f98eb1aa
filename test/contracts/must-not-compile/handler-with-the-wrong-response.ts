import { placeOrder, type OrderPage, type PlaceOrder } from '#contracts/orders';
import { Handles } from '#kernel/messaging';

export class PlaceOrderHandler {
  // expected: TS1241
  @Handles(placeOrder)
  async handle(request: PlaceOrder): Promise<OrderPage> {
    throw new Error(request.payment.method);
  }
}
