import type { Sql } from '#dev';

/** Longest delays over all orders, in seconds. */
export interface MaxDelays {
  /** From storing the idempotency key of an accepted order to confirming or rejecting it. */
  readonly decidedSeconds: number;
  /** From the last event of an order to its last completed settlement, that is, a capture or refund. */
  readonly settledSeconds: number;
}

/** Compares timestamps of the database only: experiments set the clocks of processes to times that differ by hours. */
export async function maxDelays(sql: Sql): Promise<MaxDelays> {
  const [delays] = await sql.query<MaxDelays>(
    `with events as (
       select aggregate_id, max(occurred_at) as latest,
         min(occurred_at) filter (where pattern in ('orders.order-confirmed.v1', 'orders.order-rejected.v1')) as decided
       from orders.outbox group by aggregate_id),
     accepted as (select claim::text as aggregate_id, created_at as placed from orders.idempotency_keys),
     settled as (select order_id::text as aggregate_id, max(done_at) as latest from orders.settlements group by order_id)
     select
       coalesce(max(extract(epoch from decided - placed)), 0)::float8 as "decidedSeconds",
       greatest(max(extract(epoch from settled.latest - events.latest)), 0)::float8 as "settledSeconds"
     from events left join accepted using (aggregate_id) left join settled using (aggregate_id)`,
  );
  return delays!;
}
