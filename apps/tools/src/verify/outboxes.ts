import { contexts } from './ground.js';
import { sqlCheck } from './sql-check.js';

export const outboxChecks = contexts.flatMap((context) => [
  sqlCheck(
    'I5',
    `an event of ${context} is not published`,
    context,
    `select id || ' ' || pattern as what from ${context}.outbox, settled
     where published_at is null and dead_at is null and occurred_at < before`,
  ),
  sqlCheck(
    'I5',
    `an event of ${context} was given up`,
    context,
    `select id || ' ' || pattern || ': ' || dead_reason as what from ${context}.outbox where dead_at is not null`,
  ),
]);

/** What an order has become, and what was told of it. Published events are kept for a day. */
export const toldChecks = [
  sqlCheck(
    'I7',
    'something was told twice of an order',
    'orders',
    `select aggregate_id || ' ' || pattern as what from orders.outbox
     where pattern in ('orders.order-placed.v1', 'orders.order-confirmed.v1', 'orders.order-rejected.v1',
       'orders.order-cancelled.v1', 'orders.order-fulfilled.v1')
     group by aggregate_id, pattern having count(*) > 1`,
  ),
  sqlCheck(
    'I7',
    'of a refund was told twice, or not at all',
    'orders',
    `select id || ': ' || coalesce(refunds, 0) || ' refunds, told of ' || coalesce(told, 0) as what
     from orders.orders o
       left join (select order_id as id, count(*) as refunds from orders.settlements
         where kind = 'refund' group by order_id) promised using (id)
       left join (select aggregate_id::uuid as id, count(*) as told from orders.outbox
         where pattern = 'orders.order-refunded.v1' group by aggregate_id) events using (id)
     where refunds is distinct from told and updated_at > now() - interval '23 hours'`,
  ),
  sqlCheck(
    'I7',
    'nobody was told what became of an order',
    'orders',
    `select id || ' ' || status as what from orders.orders o
     where status <> 'pending' and updated_at > now() - interval '23 hours'
       and not exists (
         select from orders.outbox where aggregate_id = o.id::text and pattern = 'orders.order-' || status || '.v1')`,
  ),
];
