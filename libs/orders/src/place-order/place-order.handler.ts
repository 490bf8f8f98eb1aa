import { Controller } from '@nestjs/common';
import { IdempotencyKeyInUse, IdempotencyKeyMissing, InvalidRequest } from '#contracts/definition';
import { OrderNotPlaced, placeOrder, type OrderView, type Payment, type PlaceOrder } from '#contracts/orders';
import { Handles } from '#kernel/messaging';
import { Order } from '../domain/order.js';
import { isRefusal, rejectionFor } from '../domain/rejection.js';
import { PaymentProviders } from '../payments/payment-providers.js';
import { IdempotencyKeys, type KeyedRequest } from '../persistence/idempotency-keys.repository.js';
import { keyedRequest } from '../repeating/keyed-request.js';
import { currentTraceId, told } from '../repeating/told.js';
import { inTime } from '../saga/in-time.js';
import { OrderSaga } from '../saga/order.saga.js';
import { Answer } from './answer.js';
import { Placement } from './placement.js';
import { PriceList } from './price-list.js';

@Controller()
export class PlaceOrderHandler {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly priceList: PriceList,
    private readonly placement: Placement,
    private readonly providers: PaymentProviders,
    private readonly saga: OrderSaga,
    private readonly answer: Answer,
  ) {}

  @Handles(placeOrder)
  handle(request: PlaceOrder): Promise<OrderView> {
    const keyed = keyedRequest(placeOrder, request);
    if (!keyed) throw new IdempotencyKeyMissing({});
    return inTime(placeOrder.deadlineMs, (until) => this.place(request, keyed, until));
  }

  private async place(request: PlaceOrder, keyed: KeyedRequest, until: number): Promise<OrderView> {
    const order = await this.draft(request, keyed).catch((error: unknown) => this.refuse(error, keyed));
    const work = order && (await this.placement.accept(order, keyed, request.payment.token));
    if (!work) return this.overtaken(keyed, until);
    const answer = await this.saga.drive(work);
    return answer ? told(answer) : this.answer.to(keyed, order.id, until);
  }

  private async draft(request: PlaceOrder, { callerId, key }: KeyedRequest): Promise<Order> {
    const { payment, shippingAddress } = request;
    this.checkPayment(payment);
    const lines = await this.priceList.price(request.lines);
    const paymentMethod = payment.method;
    return Order.place({ customerId: callerId, lines, paymentMethod, shippingAddress, idempotencyKey: key });
  }

  private checkPayment({ method, token }: Payment): void {
    const { isOffered, needsToken } = this.providers.for(method);
    const errors = [
      ...(isOffered ? [] : [{ pointer: '/payment/method', detail: 'is not offered here' }]),
      ...(needsToken && token === undefined
        ? [{ pointer: '/payment/token', detail: 'is needed with this method' }]
        : []),
    ];
    if (errors.length > 0) throw new InvalidRequest({ errors });
  }

  /** Resolves when another request was first to use the key; rejects with the error otherwise. */
  private async refuse(error: unknown, keyed: KeyedRequest): Promise<undefined> {
    const isFinal = isRefusal(error) && !(error instanceof OrderNotPlaced);
    const isFirst = isFinal
      ? await this.keys.use(keyed, { answer: { refusal: rejectionFor(error), traceId: currentTraceId() } })
      : !(await this.keys.find(keyed));
    if (isFirst) throw error;
    return undefined;
  }

  private async overtaken(keyed: KeyedRequest, until: number): Promise<OrderView> {
    const used = await this.keys.find(keyed);
    if (!used) throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
    return this.answer.again(used, keyed, until);
  }
}
