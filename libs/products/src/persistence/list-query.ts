import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import { productStatuses, type ProductStatus } from '#contracts/products';
import { literal } from '#kernel/persistence';
import { allOf } from './all-of.js';
import { conditionsByLookup, conditionsPerRow, type ListFilter } from './list-filter.js';

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
 * A page of the catalogue or of one category. Conditions and sort expressions refer to `l`, a row with `columns`.
 * Category, status and availability select a sublist: each sort order of each sublist has an index.
 */
export interface ListQuery {
  /** Category id; undefined for the whole catalogue. */
  readonly category: string | undefined;
  /** Statuses that the caller may see. */
  readonly statuses: readonly ProductStatus[];
  /** Whether the products must be in stock or sold out; undefined for both. */
  readonly inStock: boolean | undefined;
  readonly filter: ListFilter;
  readonly rankGroups: readonly RankGroup[];
  /** Must be a total order. */
  readonly orderBy: Fragment;
  readonly limit: number;
}

/** Rows scanned in list order before the query falls back to an index lookup. */
export const maxScannedRows = 2_000;

/**
 * The columns that lists can use: of products.products and of products.category_products alike. `size`: bytes of the
 * product in a response. `negated_word_count`: minus the number of words of the name, for the order of the index.
 */
const columns = sql`id, status, in_stock, words, negated_word_count, lowest_price, highest_price, sort_name, size`;

const pageColumns = sql`l.id, l.negated_word_count, l.lowest_price, l.sort_name, l.size`;

/** Prefix of category ids among the lexemes of products.category_products. Search words never start with it. */
export const categoryMarker = '#';

/** Selects the rows of a page, unordered. */
export function selectPage(query: ListQuery): Fragment {
  const selects = query.rankGroups.flatMap((group) =>
    query.statuses.map((status) => {
      const isFiltered = group.tsquery !== undefined || query.filter.product.length > 0;
      const select = isFiltered ? selectByScanOrIndex : selectInListOrder;
      return sql`(${select({ ...query, statuses: [status] }, group)})`;
    }),
  );
  return selects.reduce((left, right) => sql`${left} union all ${right}`);
}

/**
 * The limit is part of the statement. With a parameter, PostgreSQL would assume a tenth of the table, and plan the
 * statement on every execution. Only two limits are used, so that there are few statements to prepare: the default and the
 * maximum page size, each with the row that shows whether a page follows. `CatalogueRepository` applies the exact limit.
 */
function selectInListOrder(query: ListQuery, { rank, after }: RankGroup): Fragment {
  const limit = query.limit <= 21 ? sql`21` : sql`101`;
  return sql`select ${rank}::int as rank, ${pageColumns} from (${sublist(query)}) l
    where ${after} order by ${query.orderBy} limit ${limit}`;
}

/**
 * PostgreSQL can estimate neither the selectivity of a prefix search nor the position of the matches in the list. The
 * query therefore first scans up to `maxScannedRows` rows in list order, which suffices for frequent matches. Only if
 * they do not fill the page does it look up all matches by index and sort them; `offset 0` keeps PostgreSQL from merging
 * that subquery.
 */
function selectByScanOrIndex(query: ListQuery, { rank, after, tsquery }: RankGroup): Fragment {
  const { filter, orderBy, limit } = query;
  const conditions = allOf([
    ...(tsquery === undefined ? [] : [sql`l.words @@ ${tsquery}::tsquery`]),
    ...conditionsPerRow(filter),
  ]);
  return sql`with scanned as materialized (
      select ${pageColumns} from (
        select * from (${sublist(query)}) l where ${after} order by ${orderBy} limit ${maxScannedRows}
      ) l where ${conditions} order by ${orderBy} limit ${limit}
    )
    select ${rank}::int as rank, l.* from scanned l where (select count(*) from scanned) = ${limit}
    union all
    (select ${rank}::int as rank, l.* from (
      select ${pageColumns} from (${matches(query, tsquery, conditionsByLookup(filter))}) l
      where (select count(*) from scanned) < ${limit} offset 0
    ) l where ${after} order by ${orderBy} limit ${limit})`;
}

/**
 * The rows of the catalogue or category with the requested statuses and availability, which are literals: a parameter would make PostgreSQL choose
 * an index without the column if almost all products have the same value.
 */
function sublist(query: ListQuery): Fragment {
  return query.category
    ? sql`select ${columns} from products.category_products l
        where l.category_id = ${query.category} and ${availability(query)}`
    : sql`select ${columns} from products.products l where ${availability(query)}`;
}

/**
 * All rows of a list that meet the conditions. A search within a category also matches the category id as a lexeme, so that one
 * GIN index serves both.
 */
export function matches(
  query: ListQuery,
  tsquery: string | undefined,
  conditions: readonly Fragment[],
): Fragment {
  const { category } = query;
  const fullText = category ? `${tsquery} & '${categoryMarker}${category}'` : tsquery;
  const search = tsquery === undefined ? [] : [sql`l.words @@ ${fullText!}::tsquery`];
  return sql`select * from (${sublist(query)}) l where ${allOf([...search, ...conditions])}`;
}

function availability({ statuses, inStock }: ListQuery): Fragment {
  const [first, ...others] = statuses.map((status) => literal(status, productStatuses));
  const values = others.reduce((left, right) => sql`${left}, ${right}`, first!);
  const visible = others.length > 0 ? sql`l.status in (${values})` : sql`l.status = ${values}`;
  if (inStock === undefined) return visible;
  return inStock ? sql`${visible} and l.in_stock` : sql`${visible} and not l.in_stock`;
}
