import type { Address, OrderStatus, OrderView, PaymentMethod, PaymentStatus } from '#contracts/orders';
import type { OrderLine } from '../domain/order-line.js';
import type { StoredFailure } from '../domain/place-order-failure.js';

/** An order as returned by a read query, with times and 64-bit integers as text, or as an entity. */
export interface OrderRecord {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly lines: readonly OrderLine[];
  readonly totalAmount: string | number;
  readonly currency: string;
  readonly paymentMethod: PaymentMethod;
  readonly paymentStatus: PaymentStatus;
  readonly shippingAddress?: Address | null | undefined;
  readonly rejection?: StoredFailure | null | undefined;
  readonly createdAt: string | Date;
  readonly updatedAt: string | Date;
}

export const recordColumns = `id, number, status, lines, total_amount as "totalAmount", currency,
  payment_method as "paymentMethod", payment_status as "paymentStatus", shipping_address as "shippingAddress",
  rejection, created_at as "createdAt", updated_at as "updatedAt"`;

export function toOrderView(record: OrderRecord): OrderView {
  return {
    id: record.id,
    number: record.number,
    status: record.status,
    lines: [...record.lines],
    total: { amount: Number(record.totalAmount), currency: record.currency },
    payment: { method: record.paymentMethod, status: record.paymentStatus },
    shippingAddress: record.shippingAddress ?? null,
    createdAt: new Date(record.createdAt).toISOString(),
    updatedAt: new Date(record.updatedAt).toISOString(),
  };
}
