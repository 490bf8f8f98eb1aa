import { randomUUID } from 'node:crypto';
import type { PaymentStatus } from '#contracts/orders';
import type { Sql } from '#dev';
import { lineOf } from '../domain/order-line.js';
import { Order } from '../domain/order.js';
import type { StepName } from '../domain/placing-steps.js';
import { rejectionFor, type Reason } from '../domain/rejection.js';

export interface Interrupted {
  readonly customerId?: string;
  readonly step: StepName;
  readonly tries?: number;
  readonly token?: string;
  /** The order was rejected for this, or was cancelled; what was done is being undone. */
  readonly undoing?: Reason | 'cancelled';
  readonly paymentStatus?: PaymentStatus;
}

/**
 * What a process leaves in the database when it is killed while it places an order of one `sku`. Returns its id. The
 * process's lease does not run out by itself.
 */
export async function interrupted(sql: Sql, sku: string, left: Interrupted): Promise<string> {
  const { customerId = randomUUID(), step, tries = 1, token = 'tok_ok', undoing, paymentStatus } = left;
  const offer = { sku, name: `The ${sku}`, unitPrice: { amount: 1_000, currency: 'EUR' } };
  const order = Order.place({ customerId, lines: [lineOf(offer, 1)], paymentMethod: 'test' });
  const status = undoing === undefined ? 'pending' : undoing === 'cancelled' ? 'cancelled' : 'rejected';
  const rejection = undoing === undefined || undoing === 'cancelled' ? null : rejectionFor(undoing);
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
    `insert into orders.sagas (order_id, step, undoing, tries, holder, due_at, payment_token)
     values (?, ?, ?, ?, gen_random_uuid(), now() + interval '1 hour', ?)`,
    [order.id, step, undoing !== undefined, tries, token],
  );
  return order.id;
}
