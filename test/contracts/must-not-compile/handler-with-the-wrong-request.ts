import { placeOrder, type CancelOrder, type OrderView } from '#contracts/orders';
import { Handles } from '#kernel/messaging';

export class PlaceOrderHandler {
  // expected: TS1241
  @Handles(placeOrder)
  async handle(request: CancelOrder): Promise<OrderView> {
    throw new Error(request.id);
  }
}
