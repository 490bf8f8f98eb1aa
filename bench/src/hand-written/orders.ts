import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { orderBodySchema, type OrderBody } from './order-body.ts';
import { createOrderNumber, createOrderTable } from './order-table.ts';
import { reserveSql } from './reserve-sql.ts';
import type { TokenVerifier } from './token-verifier.ts';

/** Reserves all lines or none, takes their prices and inserts the order, in one statement and one commit. */
const placeSql = `${reserveSql}, priced as (
  select r.sku, r.quantity, p.name, v.price_amount, v.price_currency
  from reserved r join products.variants v using (sku) join products.products p on p.id = v.product_id
)
insert into public.orders (id, number, customer_id, idempotency_key, status, lines, total_amount, currency, payment)
select $2, $3, $4, $5, 'confirmed',
  jsonb_agg(jsonb_build_object('sku', sku, 'name', name, 'quantity', quantity,
    'unitPrice', jsonb_build_object('amount', price_amount, 'currency', price_currency),
    'lineTotal', jsonb_build_object('amount', price_amount * quantity, 'currency', price_currency))),
  sum(price_amount * quantity), min(price_currency),
  jsonb_build_object('method', $6::text, 'status', 'authorised')
from priced having count(*) > 0
returning id, number, status, lines,
  jsonb_build_object('amount', total_amount, 'currency', currency) as total,
  payment, shipping_address as "shippingAddress", created_at as "createdAt", updated_at as "updatedAt"`;

export async function addOrders(server: FastifyInstance, pool: Pool, bearer: TokenVerifier): Promise<void> {
  await createOrderTable(pool);
  server.post<{ Body: OrderBody }>(
    '/v1/orders',
    { schema: { body: orderBodySchema } },
    async (request, reply) => {
      const { sub } = bearer.verify(request.headers.authorization);
      const { lines, payment } = request.body;
      const key = request.headers['idempotency-key'];
      const values = [JSON.stringify(lines), randomUUID(), createOrderNumber(), sub, key, payment.method];
      const { rows } = await pool.query<object>({ name: 'place', text: placeSql, values });
      return rows[0] ? reply.code(201).send(rows[0]) : reply.code(409).send();
    },
  );
}
