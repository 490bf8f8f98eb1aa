import { raw, sql, type EntityManager, type RawQueryFragment } from '@mikro-orm/sql';
import { maxTotal } from '#contracts/definition';

/**
 * Limit of the rows that a count reads, which shows whether there are more than `maxTotal`. It is part of the statement, because
 * PostgreSQL does not know the value of a parameter when it plans for all values.
 */
export const countLimit: RawQueryFragment = raw(String(maxTotal + 1));

/** The `total` of a page: the number of rows that the query `rows` selects, at most `maxTotal` + 1. */
export async function countRows(em: EntityManager, rows: RawQueryFragment): Promise<number> {
  const [row] = await em.execute<[{ total: number }]>(
    sql`select count(*)::int as total from (${rows} limit ${countLimit}) counted`,
  );
  return row.total;
}
