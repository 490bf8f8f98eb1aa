import type { Sql } from '#kernel/local';
import { orderIdsOf, outcomeOf, type Attempt, type ClientLedger } from './client-ledger.js';
import type { Shop } from './shop.js';

interface Order {
  readonly id: string;
  readonly customer_id: string;
  readonly key: string;
  readonly status: string;
  /** Rejected in a way that lets the key be used again. */
  readonly given_up: boolean;
}

/** Where what customers were told and what the database says do not agree. */
export async function reckon(sql: Sql, shop: Shop, ledger: ClientLedger): Promise<string[]> {
  const orders = await sql.query<Order>(
    `select id, customer_id, idempotency_key as key, status,
       status = 'rejected' and rejection->>'code' = 'orders.not-placed' as given_up
     from orders.orders`,
  );
  const byKey = Map.groupBy(orders, ({ customer_id, key }) => `${customer_id} ${key}`);
  const wrong = ledger.attempts.flatMap((attempt) => {
    const name = `${shop.customers[attempt.customer]!.id} ${attempt.key}`;
    const own = (byKey.get(name) ?? []).filter((order) => !order.given_up);
    byKey.delete(name);
    return [...wrongsIn(attempt, own)].map((what) => `${name}: ${what}`);
  });
  return [...wrong, ...[...byKey.keys()].map((name) => `${name}: nobody ordered this`)];
}

function* wrongsIn(attempt: Attempt, orders: readonly Order[]): Generator<string> {
  const ids = orderIdsOf(attempt);
  const [order] = orders;
  const last = attempt.answers.at(-1)!;
  if (orders.length > 1) yield `${orders.length} orders`;
  if (ids.length > 1) yield `answered with ${ids.length} orders`;
  if (ids.length > 0 && ids[0] !== order?.id) yield `order ${ids[0]} was accepted and is not there`;
  if (order?.status === 'pending') yield `order ${order.id} is undecided`;
  if (outcomeOf(last) === 'fail' && order && order.status !== 'rejected')
    yield `refused with ${last.status}, but order ${order.id} is ${order.status}`;
  if (outcomeOf(last) === 'ok' && order && order.status !== last.body['status'] && !attempt.handled)
    yield `told ${String(last.body['status'])}, but order ${order.id} is ${order.status}`;
  const confirmed = attempt.answers.some(({ body }) => body['status'] === 'confirmed');
  if (confirmed && attempt.cancel === 'no' && !attempt.handled && order?.status !== 'confirmed')
    yield `told that it is confirmed, but it is ${order?.status ?? 'not there'}`;
  if (attempt.cancel === 'done' && order?.status !== 'cancelled')
    yield `told that it is cancelled, but it is ${order?.status ?? 'not there'}`;
}
