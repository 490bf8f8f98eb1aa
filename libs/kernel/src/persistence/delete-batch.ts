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
  const statement = sql`delete from ${raw(table)}
    where ${condition} and ctid = any (array(select ctid from ${raw(table)} where ${condition} limit ${limit}))`;
  const { affectedRows } = await em.execute<{ affectedRows: number }>(statement, [], 'run');
  return affectedRows;
}
