import { Controller } from '@nestjs/common';
import { IdempotencyKeyMissing, InvalidRequest } from '#contracts/definition';
import {
  PaymentAmountUnsupported,
  placeOrder,
  type OrderView,
  type PaymentMethod,
  type PlaceOrder,
} from '#contracts/orders';
import { currentRequestWithKey, type RequestWithKey } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { Order } from '../domain/order.js';
import { allowsRetryWithKey, isPlaceOrderFailure, toStoredFailure } from '../domain/place-order-failure.js';
import { PaymentProviders } from '../payments/payment-providers.js';
import { PendingOrdersRepository } from '../persistence/pending-orders.repository.js';
import { PlaceOrderKeysRepository } from '../persistence/place-order-keys.repository.js';
import { currentTraceId, unwrapResponse } from '../persistence/place-order-response.js';
import { withReplyMargin } from '../saga/with-reply-margin.js';
import { OrderSaga } from '../saga/order.saga.js';
import { PlaceOrderResponses } from './place-order-responses.js';
import { OrderPricing } from './order-pricing.js';

@Controller()
export class PlaceOrderHandler {
  constructor(
    private readonly keys: PlaceOrderKeysRepository,
    private readonly pricing: OrderPricing,
    private readonly pendingOrders: PendingOrdersRepository,
    private readonly providers: PaymentProviders,
    private readonly saga: OrderSaga,
    private readonly responses: PlaceOrderResponses,
  ) {}

  /**
   * Manages the idempotency key itself, instead of the kernel: the key is stored in the statement that accepts the order,
   * and rejections are replayed like successful responses.
   */
  @Handles(placeOrder, { managesIdempotency: true })
  handle(request: PlaceOrder): Promise<OrderView> {
    const requestWithKey = currentRequestWithKey(placeOrder, request);
    if (!requestWithKey) throw new IdempotencyKeyMissing({});
    return withReplyMargin(placeOrder.deadlineMs, (deadline) =>
      this.place(request, requestWithKey, deadline),
    );
  }

  private async place(
    request: PlaceOrder,
    requestWithKey: RequestWithKey,
    deadline: number,
  ): Promise<OrderView> {
    const order = await this.draft(request, requestWithKey).catch((error: unknown) =>
      this.handleDraftFailure(error, requestWithKey),
    );
    const lease = order && (await this.pendingOrders.accept(order, requestWithKey, request.payment.token));
    if (!lease) return this.responses.replay(requestWithKey, deadline);
    const response = await this.saga.run({ order, lease });
    return response
      ? unwrapResponse(response)
      : this.responses.waitForDecision(requestWithKey, order.id, deadline);
  }

  private async draft(request: PlaceOrder, { key }: RequestWithKey): Promise<Order> {
    const { payment, shippingAddress } = request;
    this.assertAccepted(payment.method);
    const lines = await this.pricing.price(request.lines);
    const { principalId: customerId, value: idempotencyKey } = key;
    const { method: paymentMethod, token } = payment;
    const order = Order.place({ customerId, lines, paymentMethod, shippingAddress, idempotencyKey });
    this.assertPayable(order, token);
    return order;
  }

  private assertAccepted(method: PaymentMethod): void {
    if (this.providers.accepts(method)) return;
    throw new InvalidRequest({ errors: [{ pointer: '/payment/method', detail: 'is not enabled' }] });
  }

  /** @throws InvalidRequest if a payment token is missing; PaymentAmountUnsupported */
  private assertPayable(order: Order, token: string | undefined): void {
    const { requiresToken } = this.providers.for(order);
    const missing = { pointer: '/payment/token', detail: 'is required for this payment method' };
    if (requiresToken && !token) throw new InvalidRequest({ errors: [missing] });
    if (!this.providers.supports(order, order.total))
      throw new PaymentAmountUnsupported({ method: order.paymentMethod, amount: order.total });
  }

  /**
   * Stores a failure that retries must receive too, and rethrows the error. Returns undefined instead if the key already
   * belongs to an earlier request, whose response must be replayed.
   */
  private async handleDraftFailure(error: unknown, requestWithKey: RequestWithKey): Promise<undefined> {
    const isReplayable = isPlaceOrderFailure(error) && !allowsRetryWithKey(error);
    const isFirst = isReplayable
      ? await this.keys.addCompleted(requestWithKey, {
          failure: toStoredFailure(error),
          traceId: currentTraceId(),
        })
      : !(await this.keys.find(requestWithKey));
    if (isFirst) throw error;
    return undefined;
  }
}
