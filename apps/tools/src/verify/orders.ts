import { sqlCheck } from './sql-check.js';

/** `grace` and `cutoff`: see `sqlCheck`. */
export const orderChecks = [
  sqlCheck(
    'I2',
    'an order is still pending',
    'orders',
    `select id::text as example from orders.orders, grace where status = 'pending' and created_at < cutoff`,
  ),
  sqlCheck(
    'I2',
    'a decided order has an unfinished saga',
    'orders',
    `select order_id || ' ' || step as example
     from orders.sagas s join orders.orders o on o.id = s.order_id, grace
     where status <> 'pending' and updated_at < cutoff`,
  ),
  sqlCheck(
    'I2',
    'a pending order has no saga',
    'orders',
    `select id::text as example from orders.orders o
     where status = 'pending' and not exists (select from orders.sagas s where s.order_id = o.id)`,
  ),
  sqlCheck(
    'I4',
    'an idempotency key has two orders',
    'orders',
    `select customer_id || ' ' || idempotency_key as example
     from orders.orders
     where status <> 'rejected' or rejection->>'code' <> 'orders.not-placed'
     group by customer_id, idempotency_key
     having count(*) > 1 and max(created_at) - min(created_at) < interval '24 hours'`,
  ),
  sqlCheck(
    'I4',
    'the idempotency key of a decided order has no final response',
    'orders',
    `select o.id::text as example from orders.idempotency_keys k join orders.orders o on o.id = k.claim
     where status <> 'pending' and leased_until is not null`,
  ),
];
