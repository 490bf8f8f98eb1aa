import type { Sql } from '#kernel/local';

/** In seconds, of the slowest order. */
export interface Delays {
  /** From being accepted to being decided. */
  readonly decided: number;
  /** From the latest thing that happened to it to the last that this brought about. */
  readonly settled: number;
}

export async function longestDelays(sql: Sql): Promise<Delays> {
  const [delays] = await sql.query<Delays>(
    `select
       coalesce(max(extract(epoch from (history->1->>'at')::timestamptz - created_at)), 0)::float8 as decided,
       coalesce(max(extract(epoch from updated_at - (history->-1->>'at')::timestamptz)), 0)::float8 as settled
     from orders.orders`,
  );
  return delays!;
}
