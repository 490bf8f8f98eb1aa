import { randomUUIDv7 } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import {
  OrderNotCancellable,
  OrderNotFulfillable,
  OrderNotRefundable,
  PaymentDeclined,
  PaymentNotCaptured,
  RefundTooLarge,
  type Address,
  type Money,
  type OrderEvent,
  type OrderStatus,
  type PaymentMethod,
  type PaymentStatus,
} from '#contracts/orders';
import { sum } from './money.js';
import type { OrderLine } from './order-line.js';
import { newOrderNumber } from './order-number.js';
import { canTransition } from './order-status.js';
import { toStoredFailure, type StoredFailure, type RejectionReason } from './place-order-failure.js';

/** Who changed an order. `sessionId` is the id of a session or of an API key. */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
}

/**
 * Position in the history → actor. Not part of the history, which a process of the previous version returns to customers
 * unchanged.
 */
type EventActors = Readonly<Record<number, Actor>>;

/** An event in the history, without its actor. */
export type RecordedEvent = Omit<OrderEvent, 'actorId' | 'actorSessionId'>;

const OrderSchema = defineEntity({
  name: 'Order',
  tableName: 'orders',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    customerId: p.uuid(),
    status: p.text().$type<OrderStatus>(),
    lines: p.json<readonly OrderLine[]>(),
    totalAmount: p.bigint('number'),
    currency: p.text(),
    paymentMethod: p.text().$type<PaymentMethod>(),
    paymentStatus: p.text().$type<PaymentStatus>(),
    shippingAddress: p.json<Address>().nullable(),
    rejection: p.json<StoredFailure>().nullable(),
    idempotencyKey: p.text().nullable(),
    refundedAmount: p.bigint('number'),
    history: p.json<readonly RecordedEvent[]>(),
    eventActors: p.json<EventActors>().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
});

export interface OrderDraft {
  readonly customerId: string;
  readonly lines: readonly OrderLine[];
  readonly paymentMethod: PaymentMethod;
  readonly shippingAddress?: Address | undefined;
  readonly idempotencyKey?: string;
}

export class Order extends OrderSchema.class {
  /** Creates a pending order. Requires at least one line. @throws CurrencyMixed, TotalTooLarge */
  static place({ customerId, lines, paymentMethod, shippingAddress, idempotencyKey }: OrderDraft): Order {
    const total = sum(lines.map((line) => line.lineTotal));
    const now = new Date();
    return Object.assign(new Order(), {
      id: randomUUIDv7(),
      number: newOrderNumber(),
      customerId,
      status: 'pending' as const,
      lines,
      totalAmount: total.amount,
      currency: total.currency,
      paymentMethod,
      paymentStatus: 'pending' as const,
      shippingAddress: shippingAddress ?? null,
      rejection: null,
      idempotencyKey: idempotencyKey ?? null,
      refundedAmount: 0,
      history: [{ type: 'placed' as const, at: now.toISOString() }],
      eventActors: null,
      createdAt: now,
      updatedAt: now,
    });
  }

  get total(): Money {
    return { amount: this.totalAmount, currency: this.currency };
  }

  /**
   * Detects changes by other commands between the check of `If-Match` and the update. Failed captures are not counted: the
   * refund or fulfilment that has started the capture would take it for a change by another command.
   */
  get changeCount(): number {
    return this.history.filter(({ type }) => type !== 'capture-failed').length;
  }

  /** Whether its status allows a refund. */
  get isRefundable(): boolean {
    return canTransition(this.status, 'refunded');
  }

  get isFulfilled(): boolean {
    return this.history.some(({ type }) => type === 'fulfilled');
  }

  confirm(): void {
    this.transitionTo('confirmed');
    this.appendToHistory({ type: 'confirmed' });
    this.paymentStatus = 'authorised';
  }

  reject(reason: RejectionReason): void {
    this.transitionTo('rejected');
    this.appendToHistory({ type: 'rejected', reason: reason.code });
    this.rejection = toStoredFailure(reason);
    if (reason instanceof PaymentDeclined) this.paymentStatus = 'declined';
  }

  /** @throws OrderNotCancellable */
  cancel(actor: Actor): void {
    if (!canTransition(this.status, 'cancelled')) throw new OrderNotCancellable({ orderStatus: this.status });
    this.transitionTo('cancelled');
    this.appendToHistory({ type: 'cancelled' }, actor);
  }

  /** @throws OrderNotFulfillable, PaymentNotCaptured */
  fulfil(actor: Actor): void {
    if (!canTransition(this.status, 'fulfilled')) throw new OrderNotFulfillable({ orderStatus: this.status });
    this.assertNoFailedCapture();
    this.transitionTo('fulfilled');
    this.appendToHistory({ type: 'fulfilled' }, actor);
  }

  /**
   * Records a refund of `requested` minor units, by default of the full remaining amount. The status becomes
   * `refunded` when nothing remains. The money itself is moved by a settlement or by the compensating saga.
   * @throws OrderNotRefundable, PaymentNotCaptured, RefundTooLarge
   */
  refund(requested: number | undefined, reason: string, actor: Actor): Money {
    if (!this.isRefundable) throw new OrderNotRefundable({ orderStatus: this.status });
    this.assertNoFailedCapture();
    const { currency } = this;
    const remaining = this.totalAmount - this.refundedAmount;
    const amount = requested ?? remaining;
    if (amount > remaining) throw new RefundTooLarge({ left: remaining, currency });
    this.refundedAmount += amount;
    if (amount === remaining) this.transitionTo('refunded');
    this.appendToHistory({ type: 'refunded', reason, amount: { amount, currency } }, actor);
    return { amount, currency };
  }

  /** Records that the provider captured the authorised amount. */
  recordCapture(): void {
    if (this.paymentStatus === 'authorised') this.setPaymentStatus('captured');
  }

  /**
   * Records that the provider cannot capture the payment. Returns false and changes nothing if that is recorded already, or
   * if the order needs no payment, because it was cancelled or refunded.
   */
  recordCaptureFailure(): boolean {
    if (this.paymentStatus === 'capture-failed') return false;
    if (this.status !== 'confirmed' && this.status !== 'fulfilled') return false;
    this.setPaymentStatus('capture-failed');
    this.appendToHistory({ type: 'capture-failed' });
    return true;
  }

  /** Records that the provider completed a partial refund. */
  recordPartialRefund(): void {
    if (this.paymentStatus === 'authorised' || this.paymentStatus === 'captured')
      this.setPaymentStatus('partially-refunded');
  }

  /** Records that the provider holds no money for the order. */
  recordNoFundsHeld(): void {
    if (this.paymentStatus !== 'declined')
      this.setPaymentStatus(this.status === 'refunded' ? 'refunded' : 'voided');
  }

  private assertNoFailedCapture(): void {
    if (this.paymentStatus === 'capture-failed') throw new PaymentNotCaptured({});
  }

  /** For the history that clients see; publishes nothing. */
  private appendToHistory(event: Omit<RecordedEvent, 'at'>, actor?: Actor): void {
    this.updatedAt = new Date();
    if (actor) this.eventActors = { ...this.eventActors, [this.history.length]: actor };
    this.history = [...this.history, { ...event, at: this.updatedAt.toISOString() }];
  }

  private setPaymentStatus(status: PaymentStatus): void {
    this.updatedAt = new Date();
    this.paymentStatus = status;
  }

  private transitionTo(next: OrderStatus): void {
    if (!canTransition(this.status, next))
      throw new Error(`An order cannot change from ${this.status} to ${next}.`);
    this.status = next;
  }
}

OrderSchema.setClass(Order);
export { OrderSchema };
