import { sqlCheck } from './sql-check.js';

/** Of the orders that the test provider is asked about: its ledger is the only one at hand. */
export const paymentChecks = [
  sqlCheck(
    'I3',
    'an order stands without its payment',
    'orders',
    `select o.id::text as what
     from orders.orders o left join orders.test_payments p on p.key = o.id
     where payment_method = 'test' and status in ('confirmed', 'fulfilled')
       and (coalesce(state in ('authorised', 'captured'), false), amount, p.currency)
         is distinct from (true, o.total_amount, o.currency)`,
  ),
  sqlCheck(
    'I3',
    'money is held for an order that does not stand',
    'orders',
    `select o.id::text as what
     from orders.orders o join orders.test_payments p on p.key = o.id, settled
     where status in ('cancelled', 'rejected', 'refunded') and state in ('authorised', 'captured') and updated_at < before`,
  ),
  sqlCheck(
    'I3',
    'money is held without an order',
    'orders',
    `select p.key::text as what from orders.test_payments p
     where state in ('authorised', 'captured') and not exists (select from orders.orders o where o.id = p.key)`,
  ),
  sqlCheck(
    'I3',
    'an order says something else of its payment than the provider',
    'orders',
    `select o.id || ': ' || payment_status || ', ' || coalesce(state, 'voided') as what
     from orders.orders o left join orders.test_payments p on p.key = o.id, settled
     where payment_method = 'test' and status <> 'pending' and updated_at < before
       and coalesce(state, 'voided') <> case payment_status
         when 'partially-refunded' then 'captured' when 'refunded' then 'voided' else payment_status end`,
  ),
  sqlCheck(
    'I3',
    'something else was given back than was promised',
    'orders',
    `select o.id || ': ' || refunded || ' of ' || refunded_amount as what
     from orders.orders o join orders.test_payments p on p.key = o.id, settled
     where status in ('confirmed', 'fulfilled') and updated_at < before and refunded <> refunded_amount`,
  ),
  sqlCheck(
    'I3',
    'what was promised back is not what the refunds of an order add up to',
    'orders',
    `select o.id || ': ' || refunded_amount || ' of ' || coalesce(sum(amount), 0) as what
     from orders.orders o left join orders.settlements s on s.order_id = o.id and kind = 'refund'
     group by o.id having refunded_amount <> coalesce(sum(amount), 0)`,
  ),
  sqlCheck(
    'I3',
    'what was given back is not what the refunds of a payment add up to',
    'orders',
    `select p.key || ': ' || refunded || ' of ' || coalesce(sum(r.amount), 0) as what
     from orders.test_payments p left join orders.test_refunds r on r.key = p.key
     group by p.key having refunded <> coalesce(sum(r.amount), 0)`,
  ),
  sqlCheck(
    'I3',
    'an order and what it says of its payment do not go together',
    'orders',
    `select id || ': ' || status || ', ' || payment_status as what
     from orders.orders, settled
     where status <> 'pending' and updated_at < before and payment_status <> all (case status
       when 'confirmed' then array['authorised', 'partially-refunded']
       when 'fulfilled' then array['captured', 'partially-refunded']
       when 'refunded' then array['refunded']
       when 'cancelled' then array['voided']
       when 'rejected' then array['declined', 'voided'] end)`,
  ),
  sqlCheck(
    'I3',
    'money is neither collected nor given back as promised',
    'orders',
    `select order_id || ' ' || kind as what
     from orders.settlements s join orders.orders o on o.id = s.order_id, settled
     where done_at is null and updated_at < before`,
  ),
  sqlCheck(
    'I3',
    'an idempotency key is charged twice',
    'orders',
    `select customer_id || ' ' || idempotency_key as what
     from orders.orders o join orders.test_payments p on p.key = o.id
     where state in ('authorised', 'captured')
     group by customer_id, idempotency_key
     having count(*) > 1 and max(o.created_at) - min(o.created_at) < interval '24 hours'`,
  ),
];
