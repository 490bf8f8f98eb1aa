import { Controller } from '@nestjs/common';
import { IdempotencyKeyReused } from '#contracts/definition';
import { OrderNotFound, orderRefunded, refundOrder, OrderView, type RefundOrder } from '#contracts/orders';
import { currentScope, Handles } from '#kernel/messaging';
import { assertIfMatch } from '#kernel/preconditions';
import { Outbox } from '#kernel/outbox';
import { fingerprintOf } from '../domain/fingerprint.js';
import { toOrderView } from '../persistence/order-record.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { SagasRepository } from '../persistence/sagas.repository.js';
import { SettlementsRepository, type SettlementRequest } from '../persistence/settlements.repository.js';
import { IdempotentCommand } from '../idempotency/idempotent-command.js';
import { OrderSaga } from '../saga/order.saga.js';
import { SettlementProcessor } from '../settlement/settlement-processor.js';

@Controller()
export class RefundOrderHandler {
  constructor(
    private readonly idempotentCommand: IdempotentCommand,
    private readonly orders: OrdersRepository,
    private readonly sagas: SagasRepository,
    private readonly saga: OrderSaga,
    private readonly settlements: SettlementsRepository,
    private readonly settlementProcessor: SettlementProcessor,
    private readonly outbox: Outbox,
  ) {}

  @Handles(refundOrder)
  handle(request: RefundOrder): Promise<OrderView> {
    return this.idempotentCommand.execute(refundOrder, request, () => this.refund(request));
  }

  /**
   * Records the refund; undefined for a retry. A partial refund is executed by a settlement. A full refund starts the
   * compensation of the saga, which voids the payment and, unless the order is
   * fulfilled, releases the stock.
   */
  private async refund(request: RefundOrder): Promise<(() => Promise<unknown>) | undefined> {
    const { id, amount: requested, reason } = request;
    const order = await this.orders.lock(id);
    if (!order) throw new OrderNotFound({ id });
    const identity = { orderId: id, kind: 'refund' as const, key: currentRefundKey() };
    const fingerprint = fingerprintOf(request);
    const storedFingerprint = await this.settlements.fingerprintOf(identity);
    if (storedFingerprint !== undefined && storedFingerprint !== fingerprint)
      throw new IdempotencyKeyReused({});
    if (storedFingerprint !== undefined) return undefined;
    await assertIfMatch(OrderView, async () => toOrderView(order));
    const amount = order.refund(requested, reason);
    const inFull = order.status === 'refunded';
    const { number, customerId } = order;
    await this.outbox.add(
      orderRefunded,
      { orderId: id, number, customerId, amount, inFull },
      { aggregateId: id },
    );
    const settlement = await this.settlements.create({
      ...identity,
      fingerprint,
      amount: amount.amount,
    } satisfies SettlementRequest);
    if (!inFull) return () => this.settlementProcessor.process(settlement);
    await this.settlements.complete(settlement);
    const lease = await this.sagas.startCompensation(id);
    return () => this.saga.run({ order, lease });
  }
}

/** The idempotency key, or else request id and traceparent, which all deliveries of one request share. */
function currentRefundKey(): string {
  const { idempotencyKey, requestId, traceparent } = currentScope()?.headers ?? {};
  return idempotencyKey === undefined ? `delivery ${requestId} ${traceparent}` : `key ${idempotencyKey}`;
}
