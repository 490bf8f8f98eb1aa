import { contextNames } from '#contracts/contexts';
import { sqlCheck } from './sql-check.js';

/** `grace` and `cutoff`: see `sqlCheck`. */
export const outboxChecks = contextNames.flatMap((context) => [
  sqlCheck(
    'I5',
    `an event of ${context} is not published`,
    context,
    `select id || ' ' || pattern as example from ${context}.outbox, grace
     where published_at is null and dead_at is null and occurred_at < cutoff`,
  ),
  sqlCheck(
    'I5',
    `an event of ${context} is a dead letter`,
    context,
    `select id || ' ' || pattern || ': ' || dead_reason as example from ${context}.outbox where dead_at is not null`,
  ),
]);

/** Compare the state of orders with their published events, which are deleted after a day. */
export const orderEventChecks = [
  sqlCheck(
    'I7',
    'an event of an order was published twice',
    'orders',
    `select aggregate_id || ' ' || pattern as example from orders.outbox
     where pattern in ('orders.order-confirmed.v1', 'orders.order-rejected.v1',
       'orders.order-cancelled.v1', 'orders.order-fulfilled.v1')
     group by aggregate_id, pattern having count(*) > 1`,
  ),
  sqlCheck(
    'I7',
    'the refund events of an order do not match its refunds',
    'orders',
    `select id || ': ' || coalesce(refunds, 0) || ' refunds, ' || coalesce(published, 0) || ' events' as example
     from orders.orders o
       left join (select order_id as id, count(*) as refunds from orders.settlements
         where kind = 'refund' group by order_id) refund using (id)
       left join (select aggregate_id::uuid as id, count(*) as published from orders.outbox
         where pattern = 'orders.order-refunded.v1' group by aggregate_id) events using (id)
     where refunds is distinct from published and updated_at > now() - interval '23 hours'`,
  ),
  sqlCheck(
    'I7',
    'the event for the status of an order is missing',
    'orders',
    `select id || ' ' || status as example from orders.orders o
     where status <> 'pending' and updated_at > now() - interval '23 hours'
       and not exists (
         select from orders.outbox where aggregate_id = o.id::text and pattern = 'orders.order-' || status || '.v1')`,
  ),
];
