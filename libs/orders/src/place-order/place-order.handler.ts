import { Controller } from '@nestjs/common';
import { IdempotencyKeyMissing, InvalidRequest } from '#contracts/definition';
import { OrderNotPlaced, placeOrder, type OrderView, type Payment, type PlaceOrder } from '#contracts/orders';
import { currentIdempotentRequest, type IdempotentRequest } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { Order } from '../domain/order.js';
import { isPlacementFailure, toRejection } from '../domain/rejection.js';
import { PaymentProviders } from '../payments/payment-providers.js';
import { PendingOrdersRepository } from '../persistence/pending-orders.repository.js';
import { PlacementKeysRepository } from '../persistence/placement-keys.repository.js';
import { currentTraceId, unwrapResponse } from '../persistence/placement-response.js';
import { withReplyMargin } from '../saga/with-reply-margin.js';
import { OrderSaga } from '../saga/order.saga.js';
import { PlacementResponses } from './placement-responses.js';
import { OrderPricing } from './order-pricing.js';

@Controller()
export class PlaceOrderHandler {
  constructor(
    private readonly keys: PlacementKeysRepository,
    private readonly pricing: OrderPricing,
    private readonly pendingOrders: PendingOrdersRepository,
    private readonly providers: PaymentProviders,
    private readonly saga: OrderSaga,
    private readonly responses: PlacementResponses,
  ) {}

  /** Manages its idempotency key to store it in the statement that accepts the order, and to replay failures as well. */
  @Handles(placeOrder, { managesIdempotency: true })
  handle(request: PlaceOrder): Promise<OrderView> {
    const idempotent = currentIdempotentRequest(placeOrder, request);
    if (!idempotent) throw new IdempotencyKeyMissing({});
    return withReplyMargin(placeOrder.deadlineMs, (deadline) => this.place(request, idempotent, deadline));
  }

  private async place(
    request: PlaceOrder,
    idempotent: IdempotentRequest,
    deadline: number,
  ): Promise<OrderView> {
    const order = await this.draft(request, idempotent).catch((error: unknown) =>
      this.handleDraftFailure(error, idempotent),
    );
    const lease = order && (await this.pendingOrders.accept(order, idempotent, request.payment.token));
    if (!lease) return this.responses.replay(idempotent, deadline);
    const response = await this.saga.run({ order, lease });
    return response
      ? unwrapResponse(response)
      : this.responses.waitForDecision(idempotent, order.id, deadline);
  }

  private async draft(request: PlaceOrder, { key }: IdempotentRequest): Promise<Order> {
    const { payment, shippingAddress } = request;
    this.assertValidPayment(payment);
    const lines = await this.pricing.price(request.lines);
    const { callerId: customerId, value: idempotencyKey } = key;
    return Order.place({ customerId, lines, paymentMethod: payment.method, shippingAddress, idempotencyKey });
  }

  private assertValidPayment({ method, token }: Payment): void {
    const { requiresToken } = this.providers.for(method);
    const errors = [
      ...(this.providers.accepts(method) ? [] : [{ pointer: '/payment/method', detail: 'is not enabled' }]),
      ...(requiresToken && token === undefined
        ? [{ pointer: '/payment/token', detail: 'is required for this payment method' }]
        : []),
    ];
    if (errors.length > 0) throw new InvalidRequest({ errors });
  }

  /**
   * Stores a failure that retries must receive too, and rethrows the error. Returns undefined instead if the key already
   * belongs to an earlier request, whose response must be replayed.
   */
  private async handleDraftFailure(error: unknown, idempotent: IdempotentRequest): Promise<undefined> {
    const isReplayable = isPlacementFailure(error) && !(error instanceof OrderNotPlaced);
    const isFirst = isReplayable
      ? await this.keys.addCompleted(idempotent, { failure: toRejection(error), traceId: currentTraceId() })
      : !(await this.keys.find(idempotent));
    if (isFirst) throw error;
    return undefined;
  }
}
