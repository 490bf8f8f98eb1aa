import type { Address, OrderStatus, OrderView, PaymentMethod, PaymentStatus } from '#contracts/orders';
import type { OrderLine } from '../domain/order-line.js';
import type { Rejection } from '../domain/rejection.js';

/** A row as a reading query returns it: times and 64-bit numbers are text. */
export interface OrderRecord {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly lines: OrderLine[];
  readonly total_amount: string;
  readonly currency: string;
  readonly payment_method: PaymentMethod;
  readonly payment_status: PaymentStatus;
  readonly shipping_address: Address | null;
  readonly rejection: Rejection | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export const recordColumns = `id, number, status, lines, total_amount, currency, payment_method, payment_status,
  shipping_address, rejection, created_at, updated_at`;

export function viewOf(record: OrderRecord): OrderView {
  return {
    id: record.id,
    number: record.number,
    status: record.status,
    lines: record.lines,
    total: { amount: Number(record.total_amount), currency: record.currency },
    payment: { method: record.payment_method, status: record.payment_status },
    shippingAddress: record.shipping_address,
    createdAt: new Date(record.created_at).toISOString(),
    updatedAt: new Date(record.updated_at).toISOString(),
  };
}
