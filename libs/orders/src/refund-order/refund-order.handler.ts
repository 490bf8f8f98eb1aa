import { Controller } from '@nestjs/common';
import { IdempotencyKeyReused } from '#contracts/definition';
import { OrderNotFound, orderRefunded, refundOrder, OrderView, type RefundOrder } from '#contracts/orders';
import { currentScope, Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { Outbox } from '#kernel/outbox';
import { fingerprintOf } from '../domain/fingerprint.js';
import { viewOf } from '../persistence/order-record.js';
import { Orders } from '../persistence/orders.repository.js';
import { Sagas } from '../persistence/sagas.repository.js';
import { Settlements, type Wanted } from '../persistence/settlements.repository.js';
import { Repeats } from '../repeating/repeats.js';
import { OrderSaga } from '../saga/order.saga.js';
import { Settling } from '../settling/settling.js';

@Controller()
export class RefundOrderHandler {
  constructor(
    private readonly repeats: Repeats,
    private readonly orders: Orders,
    private readonly sagas: Sagas,
    private readonly saga: OrderSaga,
    private readonly settlements: Settlements,
    private readonly settling: Settling,
    private readonly outbox: Outbox,
  ) {}

  @Handles(refundOrder)
  handle(request: RefundOrder): Promise<OrderView> {
    return this.repeats.once(refundOrder, request, () => this.refund(request));
  }

  /** Gives the money back; nothing when it is a repeat. Once all is to be given back, nothing is left to hold. */
  private async refund(request: RefundOrder): Promise<(() => Promise<unknown>) | undefined> {
    const { id, amount: wanted, reason } = request;
    const order = await this.orders.lock(id);
    if (!order) throw new OrderNotFound({ id });
    const promise = { orderId: id, kind: 'refund' as const, key: keyOfRefund() };
    const fingerprint = fingerprintOf(request);
    const before = await this.settlements.fingerprintOf(promise);
    if (before !== undefined && before !== fingerprint) throw new IdempotencyKeyReused({});
    if (before !== undefined) return undefined;
    await refuseStale(OrderView, async () => viewOf(order));
    const amount = order.refund(wanted, reason);
    const inFull = order.status === 'refunded';
    const { number, customerId } = order;
    await this.outbox.add(
      orderRefunded,
      { orderId: id, number, customerId, amount, inFull },
      { aggregateId: id },
    );
    const settlement = await this.settlements.begin({
      ...promise,
      fingerprint,
      amount: amount.amount,
    } satisfies Wanted);
    if (!inFull) return () => this.settling.drive(settlement);
    await this.settlements.end(settlement);
    const claim = await this.sagas.turnBack(id);
    return () => this.saga.drive({ order, claim });
  }
}

/** Without a key of the caller's, what a transport keeps when it delivers one request again. */
function keyOfRefund(): string {
  const { idempotencyKey, requestId, traceparent } = currentScope()?.headers ?? {};
  return idempotencyKey === undefined ? `delivery ${requestId} ${traceparent}` : `key ${idempotencyKey}`;
}
