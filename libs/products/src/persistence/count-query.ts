import { raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { maxTotal } from '#contracts/definition';
import { countLimit } from '#kernel/pagination';
import { conditionsPerRow, type VariantFilter } from './list-filter.js';
import { matches, type ListQuery } from './list-query.js';

type Fragment = RawQueryFragment;

/** Rows that each step of a count by variants reads, apart from the last one. */
const stepLimit = 2 * maxTotal;

/** Counts the rows on all pages, as `total`: at most one more than `maxTotal`. */
export function countOf(query: ListQuery, tsquery: string | undefined): Fragment {
  const { variant } = query.filter;
  return variant
    ? countByVariants(query, tsquery, variant)
    : sql`select count(*)::int as total from (${limited(matches(query, tsquery, query.filter.product))}) l`;
}

/**
 * PostgreSQL cannot estimate how many products of a list have a variant in a price range. PostgreSQL executes only the steps
 * that the `case` reaches:
 * - `in_range` and `found`: if few variants meet the conditions, their products are looked up;
 * - `first`: often, the price ranges of the first products suffice;
 * - `found`: otherwise, the products of the first variants in the range may be enough, unless the list is short;
 * - the list is scanned. Unless it is short, it then has few of the many products with such variants.
 *
 * `offset 0` keeps PostgreSQL from hashing the list to look up `found`.
 */
function countByVariants(
  query: ListQuery,
  tsquery: string | undefined,
  { conditions, sufficient }: VariantFilter,
): Fragment {
  const { product } = query.filter;
  const [maxRows, rowLimit] = [raw(String(stepLimit)), raw(String(stepLimit + 1))];
  return sql`with in_range as materialized (
      select v.product_id from products.variants v where ${conditions} limit ${rowLimit}
    ), found as materialized (
      select from (select distinct product_id from in_range) v, lateral (
        ${matches(query, tsquery, [sql`l.id = v.product_id`])} offset 0
      ) l limit ${countLimit}
    ), first as materialized (
      select ${sufficient} as is_certain from (${matches(query, tsquery, product)}) l limit ${rowLimit}
    )
    select case
      when (select count(*) from in_range) <= ${maxRows} then (select count(*)::int from found)
      when (select count(*) from first where is_certain) >= ${countLimit} then ${countLimit}
      when (select count(*) from first) > ${maxRows} and (select count(*) from found) = ${countLimit} then ${countLimit}
      else (select count(*)::int from (${limited(matches(query, tsquery, conditionsPerRow(query.filter)))}) l)
    end as total`;
}

function limited(rows: Fragment): Fragment {
  return sql`select from (${rows}) l limit ${countLimit}`;
}
