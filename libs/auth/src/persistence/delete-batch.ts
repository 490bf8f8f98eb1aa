import { raw, sql, type EntityManager, type RawQueryFragment } from '@mikro-orm/sql';

/**
 * Deletes up to `limit` rows that meet `condition`, and returns their number. In batches, no statement exceeds its timeout
 * and row locks are held only briefly.
 */
export async function deleteBatch(
  em: EntityManager,
  table: string,
  condition: RawQueryFragment,
  limit: number,
): Promise<number> {
  // The outer condition is evaluated again for a row that a concurrent transaction has changed.
  const [row] = await em.execute<[{ deleted: number }]>(sql`
    with deleted as (
      delete from ${raw(table)}
      where ${condition} and ctid = any (array(select ctid from ${raw(table)} where ${condition} limit ${limit}))
      returning 1)
    select count(*)::int as deleted from deleted`);
  return row.deleted;
}
