import { sqlCheck } from './sql-check.js';

export const orderChecks = [
  sqlCheck(
    'I2',
    'an order is undecided',
    'orders',
    `select id::text as what from orders.orders, settled where status = 'pending' and created_at < before`,
  ),
  sqlCheck(
    'I2',
    'what an order held is not given back',
    'orders',
    `select order_id || ' ' || step as what
     from orders.sagas s join orders.orders o on o.id = s.order_id, settled
     where status <> 'pending' and updated_at < before`,
  ),
  sqlCheck(
    'I2',
    'nobody goes on with an undecided order',
    'orders',
    `select id::text as what from orders.orders o
     where status = 'pending' and not exists (select from orders.sagas s where s.order_id = o.id)`,
  ),
  sqlCheck(
    'I4',
    'an idempotency key has two orders',
    'orders',
    `select customer_id || ' ' || idempotency_key as what
     from orders.orders
     where status <> 'rejected' or rejection->>'code' <> 'orders.not-placed'
     group by customer_id, idempotency_key
     having count(*) > 1 and max(created_at) - min(created_at) < interval '24 hours'`,
  ),
  sqlCheck(
    'I4',
    'an idempotency key names an order that is not there',
    'orders',
    `select k.order_id::text as what from orders.idempotency_keys k
     where order_id is not null and not exists (select from orders.orders o where o.id = k.order_id)`,
  ),
];
