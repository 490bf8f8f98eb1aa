import { sqlCheck } from './sql-check.js';

/**
 * Invariant 3 of docs/reliability.md, only for payments of the test provider, whose records are in the database. An order
 * with a total of 0 has no payment. An order that was cancelled or rejected before the decline of its payment was known is
 * `voided`, while the provider keeps `declined`; neither holds money. `grace` and `cutoff`: see `sqlCheck`.
 */
export const paymentChecks = [
  sqlCheck(
    'I3',
    'a confirmed or fulfilled order has no matching payment',
    'orders',
    `select o.id::text as example
     from orders.orders o left join orders.test_payments p on p.key = o.id
     where payment_method = 'test' and total_amount > 0 and status in ('confirmed', 'fulfilled')
       and payment_status <> 'capture-failed'
       and (coalesce(state in ('authorised', 'captured'), false), amount, p.currency)
         is distinct from (true, o.total_amount, o.currency)`,
  ),
  sqlCheck(
    'I3',
    'a payment is active for a cancelled, rejected or refunded order',
    'orders',
    `select o.id::text as example
     from orders.orders o join orders.test_payments p on p.key = o.id, grace
     where status in ('cancelled', 'rejected', 'refunded') and state in ('authorised', 'captured') and updated_at < cutoff`,
  ),
  sqlCheck(
    'I3',
    'a payment has no order',
    'orders',
    `select p.key::text as example from orders.test_payments p
     where state in ('authorised', 'captured') and not exists (select from orders.orders o where o.id = p.key)`,
  ),
  sqlCheck(
    'I3',
    'the payment status of an order differs from the provider',
    'orders',
    `select o.id || ': ' || payment_status || ', ' || coalesce(state, 'voided') as example
     from orders.orders o left join orders.test_payments p on p.key = o.id, grace
     where payment_method = 'test' and total_amount > 0 and status <> 'pending' and updated_at < cutoff
       and not (payment_status = 'voided' and state = 'declined')
       and coalesce(state, 'voided') <> case payment_status
         when 'partially-refunded' then 'captured' when 'refunded' then 'voided' when 'capture-failed' then 'voided'
         else payment_status end`,
  ),
  sqlCheck(
    'I3',
    'the refunded amount of a payment differs from its order',
    'orders',
    `select o.id || ': ' || refunded || ' of ' || refunded_amount as example
     from orders.orders o join orders.test_payments p on p.key = o.id, grace
     where status in ('confirmed', 'fulfilled') and updated_at < cutoff and refunded <> refunded_amount`,
  ),
  sqlCheck(
    'I3',
    'the refunded amount of an order differs from the sum of its refunds',
    'orders',
    `select o.id || ': ' || refunded_amount || ' of ' || coalesce(sum(amount), 0) as example
     from orders.orders o left join orders.settlements s on s.order_id = o.id and kind = 'refund'
     group by o.id having refunded_amount <> coalesce(sum(amount), 0)`,
  ),
  sqlCheck(
    'I3',
    'the refunded amount of a payment differs from the sum of its refunds',
    'orders',
    `select p.key || ': ' || refunded || ' of ' || coalesce(sum(r.amount), 0) as example
     from orders.test_payments p left join orders.test_refunds r on r.key = p.key
     group by p.key having refunded <> coalesce(sum(r.amount), 0)`,
  ),
  sqlCheck(
    'I3',
    'the order status contradicts the payment status',
    'orders',
    `select id || ': ' || status || ', ' || payment_status as example
     from orders.orders, grace
     where status <> 'pending' and updated_at < cutoff and payment_status <> all (case status
       when 'confirmed' then array['authorised', 'captured', 'capture-failed', 'partially-refunded']
       when 'fulfilled' then array['captured', 'capture-failed', 'partially-refunded']
       when 'refunded' then array['refunded']
       when 'cancelled' then array['voided']
       when 'rejected' then array['declined', 'voided'] end)`,
  ),
  sqlCheck(
    'I3',
    'the payment of an order could not be captured',
    'orders',
    `select id || ' ' || status as example from orders.orders
     where status in ('confirmed', 'fulfilled') and payment_status = 'capture-failed'`,
  ),
  sqlCheck(
    'I3',
    'a settlement is overdue',
    'orders',
    `select order_id || ' ' || kind as example
     from orders.settlements s join orders.orders o on o.id = s.order_id, grace
     where done_at is null and updated_at < cutoff`,
  ),
  sqlCheck(
    'I3',
    'an idempotency key has two paid orders',
    'orders',
    `select customer_id || ' ' || idempotency_key as example
     from orders.orders o join orders.test_payments p on p.key = o.id
     where state in ('authorised', 'captured')
     group by customer_id, idempotency_key
     having count(*) > 1 and max(o.created_at) - min(o.created_at) < interval '24 hours'`,
  ),
];
