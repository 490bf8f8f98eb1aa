import { randomUUID } from 'node:crypto';
import { Errors, type Context, type ServiceSchema } from 'moleculer';
import type { Pool } from 'pg';
import type { OrderBody } from '../hand-written/order-body.ts';
import { createOrderNumber } from '../hand-written/order-table.ts';
import { lineParams, type ReservedLine } from './catalogue.service.ts';

const insertSql = `insert into public.orders
  (id, number, customer_id, idempotency_key, status, lines, total_amount, currency, payment)
values ($1, $2, $3, $4, 'confirmed', $5, $6, $7, jsonb_build_object('method', $8::text, 'status', 'authorised'))
returning id, number, status, lines,
  jsonb_build_object('amount', total_amount, 'currency', currency) as total,
  payment, shipping_address as "shippingAddress", created_at as "createdAt", updated_at as "updatedAt"`;

export interface PlaceOrder extends OrderBody {
  readonly customerId: string;
  readonly key: string;
}

const money = (amount: number, currency: string): object => ({ amount, currency });

/** Reserves the stock in the catalogue, then inserts the order. It has no saga: a failure between the two keeps the stock. */
export const ordersService = (pool: Pool): ServiceSchema => ({
  name: 'orders',
  actions: {
    place: {
      params: {
        customerId: 'uuid',
        key: 'string|max:255',
        lines: lineParams,
        payment: { type: 'object', props: { method: { type: 'enum', values: ['invoice'] } } },
      },
      handler: async (context: Context<PlaceOrder>): Promise<object> => {
        const { customerId, key, lines, payment } = context.params;
        const reserved = await context.call<ReservedLine[], object>('catalogue.reserve', { lines });
        if (reserved.length === 0) throw new Errors.MoleculerClientError('Out of stock', 409);
        const priced = reserved.map(({ sku, name, quantity, amount, currency }) => ({
          sku,
          name,
          quantity,
          unitPrice: money(amount, currency),
          lineTotal: money(amount * quantity, currency),
        }));
        const total = reserved.reduce((sum, { amount, quantity }) => sum + amount * quantity, 0);
        const values = [
          randomUUID(),
          createOrderNumber(),
          customerId,
          key,
          JSON.stringify(priced),
          total,
          reserved[0]!.currency,
          payment.method,
        ];
        const { rows } = await pool.query<object>({ name: 'insert', text: insertSql, values });
        return rows[0]!;
      },
    },
  },
});
