import { Controller } from '@nestjs/common';
import {
  OrderView,
  PaymentAmountUnsupported,
  refundOrder,
  type Money,
  type RefundOrder,
} from '#contracts/orders';
import { currentSendId } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import type { Order } from '../domain/order.js';
import { PaymentProviders } from '../payments/payment-providers.js';
import { toOrderView } from '../persistence/order-record.js';
import { SettlementsRepository } from '../persistence/settlements.repository.js';
import { OrderCommandExecutor, type FollowUp } from '../saga/order-command-executor.js';
import { OrderSaga } from '../saga/order.saga.js';
import { OrderTransitions } from '../saga/order-transitions.js';
import { PaymentCapture } from '../settlement/payment-capture.js';
import { SettlementProcessor } from '../settlement/settlement-processor.js';

@Controller()
export class RefundOrderHandler {
  constructor(
    private readonly command: OrderCommandExecutor,
    private readonly transitions: OrderTransitions,
    private readonly saga: OrderSaga,
    private readonly providers: PaymentProviders,
    private readonly capture: PaymentCapture,
    private readonly settlements: SettlementsRepository,
    private readonly settlementProcessor: SettlementProcessor,
  ) {}

  @Handles(refundOrder)
  async handle(request: RefundOrder): Promise<OrderView> {
    const changeCountAtPrecondition = await this.capture.captureIfNeeded(request.id, (order) =>
      this.isPartial(order, request),
    );
    return this.command.execute(refundOrder, request.id, (order) =>
      this.refund(order, request, changeCountAtPrecondition),
    );
  }

  private isPartial(order: Order, { amount }: RefundOrder): boolean {
    if (amount === undefined || !order.isRefundable) return false;
    if (amount >= order.totalAmount - order.refundedAmount) return false;
    return this.providers.supports(order, { amount, currency: order.currency });
  }

  /**
   * Records the refund. A partial refund is executed by a settlement, a full refund by the compensation of the saga.
   * A full refund also stores a completed settlement, only to recognise a redelivery. Returns undefined for a redelivery of
   * a request without an idempotency key.
   */
  private async refund(
    order: Order,
    { amount: requested, reason }: RefundOrder,
    changeCountAtPrecondition: number | undefined,
  ): Promise<FollowUp | undefined> {
    const identity = { orderId: order.id, kind: 'refund' as const, sendId: currentSendId() };
    if (await this.settlements.exists(identity)) return undefined;
    if (order.changeCount !== changeCountAtPrecondition)
      await assertPreconditions(OrderView, async () => toOrderView(order));
    const { amount, compensation } = await this.transitions.refund(order, requested, reason);
    const settlement = await this.settlements.create({ ...identity, amount: amount.amount });
    if (!compensation) {
      this.assertSupported(order, amount);
      return () => this.settlementProcessor.process(settlement);
    }
    await this.settlements.complete(settlement);
    return () => this.saga.runCompensation(compensation);
  }

  /** @throws PaymentAmountUnsupported */
  private assertSupported(order: Order, amount: Money): void {
    if (!this.providers.supports(order, amount))
      throw new PaymentAmountUnsupported({ method: order.paymentMethod, amount });
  }
}
