import type { Sql } from '#dev';

/** In seconds, of the slowest order. */
export interface Delays {
  /** From being accepted to being decided. */
  readonly decided: number;
  /** From the latest thing that happened to it to the last that this brought about. */
  readonly settled: number;
}

/** By the clock of the database: those of the processes may be hours apart. */
export async function longestDelays(sql: Sql): Promise<Delays> {
  const [delays] = await sql.query<Delays>(
    `with told as (
       select aggregate_id, max(occurred_at) as latest,
         min(occurred_at) filter (where pattern = 'orders.order-placed.v1') as placed,
         min(occurred_at) filter (where pattern in ('orders.order-confirmed.v1', 'orders.order-rejected.v1')) as decided
       from orders.outbox group by aggregate_id),
     settled as (select order_id::text as aggregate_id, max(done_at) as latest from orders.settlements group by order_id)
     select
       coalesce(max(extract(epoch from decided - placed)), 0)::float8 as decided,
       greatest(max(extract(epoch from settled.latest - told.latest)), 0)::float8 as settled
     from told left join settled using (aggregate_id)`,
  );
  return delays!;
}
