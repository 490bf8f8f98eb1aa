import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import {
  IdempotencyKeyReused,
  OrderNotFound,
  orderRefunded,
  refundOrder,
  type OrderView,
  type RefundOrder,
} from '#contracts/orders';
import { currentScope, Handles } from '#kernel/messaging';
import { Outbox } from '#kernel/outbox';
import { fingerprintOf } from '../domain/fingerprint.js';
import { OrderReader } from '../persistence/order-reader.js';
import { viewOf } from '../persistence/order-record.js';
import { Orders } from '../persistence/orders.repository.js';
import { Sagas } from '../persistence/sagas.repository.js';
import { Settlements, type Wanted } from '../persistence/settlements.repository.js';
import { inTime } from '../saga/in-time.js';
import { OrderSaga } from '../saga/order.saga.js';
import { Settling } from '../settling/settling.js';

@Controller()
export class RefundOrderHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly orders: Orders,
    private readonly sagas: Sagas,
    private readonly saga: OrderSaga,
    private readonly settlements: Settlements,
    private readonly settling: Settling,
    private readonly reader: OrderReader,
    private readonly outbox: Outbox,
  ) {}

  @Handles(refundOrder)
  async handle(request: RefundOrder): Promise<OrderView> {
    const giveBack = await this.em.transactional(() => this.refund(request));
    if (giveBack) await inTime(refundOrder.deadlineMs, giveBack);
    const record = await this.reader.find(request.id);
    if (!record) throw new OrderNotFound(request);
    return viewOf(record);
  }

  /** What is to be done for it; nothing when it is a repeat. Once all is to be given back, nothing is left to hold. */
  private async refund(request: RefundOrder): Promise<(() => Promise<void>) | undefined> {
    const { id, amount: wanted, reason } = request;
    const order = await this.orders.lock(id);
    if (!order) throw new OrderNotFound({ id });
    const promise = { orderId: id, kind: 'refund' as const, key: keyOfRefund() };
    const fingerprint = fingerprintOf(request);
    const before = await this.settlements.fingerprintOf(promise);
    if (before !== undefined && before !== fingerprint) throw new IdempotencyKeyReused({});
    if (before !== undefined) return undefined;
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
