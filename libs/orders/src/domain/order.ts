import { randomUUIDv7 } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import {
  OrderNotCancellable,
  OrderNotFulfillable,
  OrderNotRefundable,
  PaymentDeclined,
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
import { mayBecome } from './order-status.js';
import { rejectionFor, type Reason, type Rejection } from './rejection.js';

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
    rejection: p.json<Rejection>().nullable(),
    idempotencyKey: p.text().nullable(),
    refundedAmount: p.bigint('number'),
    history: p.json<readonly OrderEvent[]>(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
});

export interface Placement {
  readonly customerId: string;
  readonly lines: readonly OrderLine[];
  readonly paymentMethod: PaymentMethod;
  readonly shippingAddress?: Address | undefined;
  readonly idempotencyKey?: string;
}

export class Order extends OrderSchema.class {
  /** Of at least one line. @throws CurrencyMixed, TotalTooLarge */
  static place({ customerId, lines, paymentMethod, shippingAddress, idempotencyKey }: Placement): Order {
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
      createdAt: now,
      updatedAt: now,
    });
  }

  get total(): Money {
    return { amount: this.totalAmount, currency: this.currency };
  }

  /** Whose key names the request that placed it, and which. */
  get placedUnder(): { readonly callerId: string; readonly key: string } {
    return { callerId: this.customerId, key: this.idempotencyKey ?? '' };
  }

  get isFulfilled(): boolean {
    return this.history.some(({ type }) => type === 'fulfilled');
  }

  confirm(): void {
    this.become('confirmed');
    this.note({ type: 'confirmed' });
    this.paymentStatus = 'authorised';
  }

  reject(reason: Reason): void {
    this.become('rejected');
    this.note({ type: 'rejected', reason: reason.code });
    this.rejection = rejectionFor(reason);
    if (reason instanceof PaymentDeclined) this.paymentStatus = 'declined';
  }

  /** @throws OrderNotCancellable */
  cancel(): void {
    if (!mayBecome(this.status, 'cancelled')) throw new OrderNotCancellable({ orderStatus: this.status });
    this.become('cancelled');
    this.note({ type: 'cancelled' });
  }

  /** @throws OrderNotFulfillable */
  fulfil(): void {
    if (!mayBecome(this.status, 'fulfilled')) throw new OrderNotFulfillable({ orderStatus: this.status });
    this.become('fulfilled');
    this.note({ type: 'fulfilled' });
  }

  /**
   * Promises money back: `wanted` minor units of it, or all that is left. With the last of it the order is refunded.
   * @throws OrderNotRefundable, RefundTooLarge
   */
  refund(wanted: number | undefined, reason: string): Money {
    if (!mayBecome(this.status, 'refunded')) throw new OrderNotRefundable({ orderStatus: this.status });
    const { currency } = this;
    const left = this.totalAmount - this.refundedAmount;
    const amount = wanted ?? left;
    if (amount > left) throw new RefundTooLarge({ left, currency });
    this.refundedAmount += amount;
    if (amount === left) this.become('refunded');
    this.note({ type: 'refunded', reason, amount: { amount, currency } });
    return { amount, currency };
  }

  /** Notes that the money held for it was collected. */
  capturePayment(): void {
    if (this.paymentStatus === 'authorised') this.payment('captured');
  }

  /** Notes that a part of the money was given back. */
  refundPayment(): void {
    if (this.paymentStatus === 'authorised' || this.paymentStatus === 'captured')
      this.payment('partially-refunded');
  }

  /** Notes that no money is held for it any more. */
  voidPayment(): void {
    if (this.paymentStatus !== 'declined') this.payment(this.status === 'refunded' ? 'refunded' : 'voided');
  }

  private note(event: Omit<OrderEvent, 'at'>): void {
    this.updatedAt = new Date();
    this.history = [...this.history, { ...event, at: this.updatedAt.toISOString() }];
  }

  private payment(status: PaymentStatus): void {
    this.updatedAt = new Date();
    this.paymentStatus = status;
  }

  private become(next: OrderStatus): void {
    if (!mayBecome(this.status, next))
      throw new Error(`An order that is ${this.status} cannot become ${next}.`);
    this.status = next;
  }
}

OrderSchema.setClass(Order);
export { OrderSchema };
