import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import { allOf } from './all-of.js';

type Fragment = RawQueryFragment;

/** A group of rows that a list returns before all groups of higher rank. */
export interface RankGroup {
  readonly rank: number;
  /** Restricts the group to rows after the cursor. */
  readonly after: Fragment;
  /** Full-text condition in PostgreSQL syntax; undefined if there is no search. */
  readonly tsquery: string | undefined;
}

/**
 * A page of the catalogue or of one category. Conditions and sort expressions refer to `l`, a row of products.products
 * or products.category_products; the columns for sorting and filtering have the same names in both tables.
 */
export interface ListQuery {
  /** Category id; undefined for the whole catalogue. */
  readonly category: string | undefined;
  /** Whether the caller may see a row; true for almost all rows. */
  readonly visible: Fragment;
  /** Further conditions; a row must meet all of them. */
  readonly filters: readonly Fragment[];
  readonly rankGroups: readonly RankGroup[];
  /** Must be a total order. */
  readonly orderBy: Fragment;
  readonly limit: number;
}

/** Rows scanned in list order before the query falls back to an index lookup. */
const maxScannedRows = 2_000;

const columns = sql`l.id, l.negated_word_count, l.lowest_price, l.sort_name`;

/** Prefix of category ids among the lexemes of products.category_products. Search words never start with it. */
export const categoryMarker = '#';

/** Selects the rows of a page, unordered. */
export function selectPage(query: ListQuery): Fragment {
  const selects = query.rankGroups.map((group) => {
    const isFiltered = group.tsquery !== undefined || query.filters.length > 0;
    return sql`(${isFiltered ? selectByScanOrIndex(query, group) : selectInListOrder(query, group)})`;
  });
  return selects.reduce((left, right) => sql`${left} union all ${right}`);
}

/** Counts the rows on all pages. */
export function countOf(query: ListQuery, tsquery: string | undefined): Fragment {
  return sql`select count(*)::int as total from ${rows(query)} l where ${conditionsOf(query, tsquery)}`;
}

function selectInListOrder(query: ListQuery, { rank, after }: RankGroup): Fragment {
  return sql`select ${rank}::int as rank, ${columns} from ${rows(query)} l
    where ${allOf([...within(query), query.visible, after])} order by ${query.orderBy} limit ${query.limit}`;
}

/**
 * PostgreSQL can estimate neither the selectivity of a prefix search nor the position of the matches in the list. The
 * query therefore first scans up to `maxScannedRows` rows in list order, which suffices for frequent matches. Only if
 * they do not fill the page does it look up all matches by index and sort them.
 */
function selectByScanOrIndex(query: ListQuery, { rank, after, tsquery }: RankGroup): Fragment {
  const { filters, visible, orderBy, limit } = query;
  const conditions = allOf([
    ...(tsquery === undefined ? [] : [sql`l.words @@ ${tsquery}::tsquery`]),
    ...filters,
  ]);
  return sql`with scanned as materialized (
      select ${columns} from (
        select * from ${rows(query)} l where ${allOf([...within(query), visible, after])}
        order by ${orderBy} limit ${maxScannedRows}
      ) l where ${conditions} order by ${orderBy} limit ${limit}
    )
    select ${rank}::int as rank, l.* from scanned l where (select count(*) from scanned) = ${limit}
    union all
    (select ${rank}::int as rank, l.* from (
      select ${columns} from ${rows(query)} l
      where (select count(*) from scanned) < ${limit} and ${conditionsOf(query, tsquery)} offset 0
    ) l where ${after} order by ${orderBy} limit ${limit})`;
}

const rows = ({ category }: ListQuery): Fragment =>
  category ? sql`products.category_products` : sql`products.products`;

const within = ({ category }: ListQuery): Fragment[] => (category ? [sql`l.category_id = ${category}`] : []);

/** All rows of a list. A search within a category matches the category id as a lexeme, so that one GIN index serves both. */
function conditionsOf(query: ListQuery, tsquery: string | undefined): Fragment {
  const { category, visible, filters } = query;
  if (tsquery === undefined) return allOf([...within(query), visible, ...filters]);
  const fullText = category
    ? sql`l.words @@ ${`${tsquery} & '${categoryMarker}${category}'`}::tsquery`
    : sql`l.words @@ ${tsquery}::tsquery`;
  return allOf([fullText, visible, ...filters]);
}
