import { randomUUID } from 'node:crypto';
import type { PaymentStatus } from '#contracts/orders';
import type { Sql } from '#dev';
import { toOrderLine } from '../domain/order-line.js';
import { Order } from '../domain/order.js';
import type { StepName } from '../domain/saga-steps.js';
import { toStoredFailure, type RejectionReason } from '../domain/place-order-failure.js';

export interface InterruptedOrder {
  readonly customerId?: string;
  readonly step: StepName;
  readonly attempts?: number;
  readonly token?: string;
  /** Why the saga is compensating: the order was rejected for this reason, or cancelled. */
  readonly compensatingFor?: RejectionReason | 'cancelled';
  readonly paymentStatus?: PaymentStatus;
}

/**
 * Inserts the rows that a process leaves behind when it is killed while it places an order of one `sku`, and returns the
 * id of the order. The lease expires only after an hour, so tests set `due_at`.
 */
export async function insertInterruptedOrder(
  sql: Sql,
  sku: string,
  state: InterruptedOrder,
): Promise<string> {
  const { customerId = randomUUID(), step, attempts = 1, token = 'tok_ok' } = state;
  const { compensatingFor, paymentStatus } = state;
  const offer = { sku, name: `The ${sku}`, unitPrice: { amount: 1_000, currency: 'EUR' } };
  const order = Order.place({ customerId, lines: [toOrderLine(offer, 1)], paymentMethod: 'test' });
  const isCancelled = compensatingFor === 'cancelled';
  const status = compensatingFor === undefined ? 'pending' : isCancelled ? 'cancelled' : 'rejected';
  const rejection =
    compensatingFor === undefined || compensatingFor === 'cancelled'
      ? null
      : toStoredFailure(compensatingFor);
  await sql.query(
    `insert into orders.orders (id, number, customer_id, status, lines, total_amount, currency, payment_method,
       payment_status, rejection, created_at, updated_at)
     values (?, ?, ?, ?, ?::json, ?, ?, 'test', ?, ?::json, now(), now())`,
    [
      order.id,
      order.number,
      customerId,
      status,
      JSON.stringify(order.lines),
      order.totalAmount,
      order.currency,
      paymentStatus ?? 'pending',
      rejection && JSON.stringify(rejection),
    ],
  );
  await sql.query(
    `insert into orders.sagas (order_id, step, compensating, attempts, lease_owner, due_at, payment_token)
     values (?, ?, ?, ?, gen_random_uuid(), now() + interval '1 hour', ?)`,
    [order.id, step, compensatingFor !== undefined, attempts, token],
  );
  return order.id;
}
