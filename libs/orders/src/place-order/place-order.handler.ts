import { Controller } from '@nestjs/common';
import { IdempotencyKeyInUse, IdempotencyKeyMissing, InvalidRequest } from '#contracts/definition';
import { OrderNotPlaced, placeOrder, type OrderView, type Payment, type PlaceOrder } from '#contracts/orders';
import { Handles } from '#kernel/messaging';
import { Order } from '../domain/order.js';
import { isPlacementFailure, toRejection } from '../domain/rejection.js';
import { PaymentProviders } from '../payments/payment-providers.js';
import {
  IdempotencyKeysRepository,
  type IdempotentRequest,
} from '../persistence/idempotency-keys.repository.js';
import { currentIdempotentRequest } from '../idempotency/idempotent-request.js';
import { currentTraceId, unwrapResponse } from '../idempotency/stored-response.js';
import { withReplyMargin } from '../saga/with-reply-margin.js';
import { OrderSaga } from '../saga/order.saga.js';
import { IdempotentResponse } from './idempotent-response.js';
import { OrderAcceptance } from './order-acceptance.js';
import { OrderPricing } from './order-pricing.js';

@Controller()
export class PlaceOrderHandler {
  constructor(
    private readonly keys: IdempotencyKeysRepository,
    private readonly pricing: OrderPricing,
    private readonly acceptance: OrderAcceptance,
    private readonly providers: PaymentProviders,
    private readonly saga: OrderSaga,
    private readonly response: IdempotentResponse,
  ) {}

  @Handles(placeOrder)
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
    const context = order && (await this.acceptance.accept(order, idempotent, request.payment.token));
    if (!context) return this.replayExisting(idempotent, deadline);
    const response = await this.saga.run(context);
    return response ? unwrapResponse(response) : this.response.await(idempotent, order.id, deadline);
  }

  private async draft(request: PlaceOrder, { callerId, key }: IdempotentRequest): Promise<Order> {
    const { payment, shippingAddress } = request;
    this.assertValidPayment(payment);
    const lines = await this.pricing.price(request.lines);
    const paymentMethod = payment.method;
    return Order.place({ customerId: callerId, lines, paymentMethod, shippingAddress, idempotencyKey: key });
  }

  private assertValidPayment({ method, token }: Payment): void {
    const { isEnabled, requiresToken } = this.providers.for(method);
    const errors = [
      ...(isEnabled ? [] : [{ pointer: '/payment/method', detail: 'is not enabled' }]),
      ...(requiresToken && token === undefined
        ? [{ pointer: '/payment/token', detail: 'is required for this payment method' }]
        : []),
    ];
    if (errors.length > 0) throw new InvalidRequest({ errors });
  }

  /**
   * Stores a final failure for the idempotency key and rethrows the error. Returns undefined instead if the key already
   * belongs to an earlier request, whose response must be replayed.
   */
  private async handleDraftFailure(error: unknown, idempotent: IdempotentRequest): Promise<undefined> {
    const isFinal = isPlacementFailure(error) && !(error instanceof OrderNotPlaced);
    const isFirst = isFinal
      ? await this.keys.reserve(idempotent, {
          response: { failure: toRejection(error), traceId: currentTraceId() },
        })
      : !(await this.keys.find(idempotent));
    if (isFirst) throw error;
    return undefined;
  }

  private async replayExisting(idempotent: IdempotentRequest, deadline: number): Promise<OrderView> {
    const record = await this.keys.find(idempotent);
    if (!record) throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
    return this.response.replay(record, idempotent, deadline);
  }
}
