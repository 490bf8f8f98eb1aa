import { placeOrder, type CancelOrder, type PlacedOrder } from '#contracts/orders';
import { Handles } from '#kernel/messaging';

export class PlaceOrderHandler {
  // expected: TS1241
  @Handles(placeOrder)
  async handle(request: CancelOrder): Promise<PlacedOrder> {
    throw new Error(request.id);
  }
}
