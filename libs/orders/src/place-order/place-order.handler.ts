import { Controller } from '@nestjs/common';
import { InvalidRequest } from '#contracts/definition';
import { IdempotencyKeyInUse, placeOrder, type PlacedOrder, type PlaceOrder } from '#contracts/orders';
import { Handles } from '#kernel/messaging';
import { Order } from '../domain/order.js';
import { IdempotencyKeys, type KeyedRequest } from '../persistence/idempotency-keys.repository.js';
import { inTime } from '../saga/in-time.js';
import { OrderSaga } from '../saga/order.saga.js';
import { Answer } from './answer.js';
import { keyedRequest } from './keyed-request.js';
import { Placement } from './placement.js';
import { PriceList } from './price-list.js';

@Controller()
export class PlaceOrderHandler {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly priceList: PriceList,
    private readonly placement: Placement,
    private readonly saga: OrderSaga,
    private readonly answer: Answer,
  ) {}

  @Handles(placeOrder)
  handle(request: PlaceOrder): Promise<PlacedOrder> {
    const keyed = keyedRequest(request);
    return inTime(placeOrder.deadlineMs, (until) => this.place(request, keyed, until));
  }

  private async place(request: PlaceOrder, keyed: KeyedRequest, until: number): Promise<PlacedOrder> {
    const used = await this.keys.find(keyed);
    if (used) return this.answer.again(used, keyed, until);
    const order = await this.draft(request, keyed);
    const work = await this.placement.accept(order, keyed, request.payment.token);
    if (!work) return this.overtaken(keyed, until);
    await this.saga.drive(work);
    return { order: await this.answer.to(order.id, until), replayed: false };
  }

  private async draft(request: PlaceOrder, { customerId, key }: KeyedRequest): Promise<Order> {
    const { payment, shippingAddress } = request;
    if (payment.method === 'test' && payment.token === undefined) {
      throw new InvalidRequest({
        errors: [{ pointer: '/payment/token', detail: 'is needed with this method' }],
      });
    }
    const lines = await this.priceList.price(request.lines);
    const paymentMethod = payment.method;
    return Order.place({ customerId, lines, paymentMethod, shippingAddress, idempotencyKey: key });
  }

  private async overtaken(keyed: KeyedRequest, until: number): Promise<PlacedOrder> {
    const used = await this.keys.find(keyed);
    if (!used) throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
    return this.answer.again(used, keyed, until);
  }
}
