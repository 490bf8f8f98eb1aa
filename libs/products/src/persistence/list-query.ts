import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import { allOf } from './all-of.js';

type Fragment = RawQueryFragment;

/** Some rows that a list shows before those of higher rank. */
export interface Tier {
  readonly rank: number;
  /** Those that come after the page before. */
  readonly after: Fragment;
  /** What its words are, in PostgreSQL's notation. */
  readonly query: string | undefined;
}

/**
 * A page of the catalogue, or of one category. Conditions and orders are over `l`, a row of products.products or of
 * products.listings: what lists are sorted and filtered by has the same names in both.
 */
export interface ListQuery {
  /** Its id. The planner has to know it: some categories list very much more than others. */
  readonly category: string | undefined;
  /** Whether the caller sees a row at all: true of almost all of them. */
  readonly seen: Fragment;
  /** What else has to be true of a row. */
  readonly filters: readonly Fragment[];
  readonly tiers: readonly Tier[];
  /** Must decide between any two rows. */
  readonly by: Fragment;
  readonly limit: number;
}

/** How many rows are looked through in the order of the list before what is asked for is looked up instead. */
const mostLookedThrough = 2_000;

const columns = sql`l.id, l.brevity, l.lowest_price, l.sort_name`;

/** Before the id of a category, among the words of what it lists. No word begins like it. */
export const categoryMark = '#';

/** The chosen rows, in no order. */
export function chosenBy(query: ListQuery): Fragment {
  const tiers = query.tiers.map((tier) => {
    const narrow = tier.query !== undefined || query.filters.length > 0;
    return sql`(${narrow ? narrowed(query, tier) : listed(query, tier)})`;
  });
  return tiers.reduce((one, other) => sql`${one} union all ${other}`);
}

/** How many there are on all pages together. */
export function countOf(query: ListQuery, words: string | undefined): Fragment {
  return sql`select count(*)::int as total from ${rows(query)} l where ${lookedUp(query, words)}`;
}

function listed(query: ListQuery, { rank, after }: Tier): Fragment {
  return sql`select ${rank}::int as rank, ${columns} from ${rows(query)} l
    where ${allOf([...within(query), query.seen, after])} order by ${query.by} limit ${query.limit}`;
}

/**
 * PostgreSQL cannot tell how many names have a word that begins with some letters, nor that what is asked for comes
 * last in the list. If it is much, it is met among the first rows; where those do not fill a page, it is looked up.
 */
function narrowed(query: ListQuery, { rank, after, query: words }: Tier): Fragment {
  const { filters, seen, by, limit } = query;
  const asked = allOf([...(words === undefined ? [] : [sql`l.words @@ ${words}::tsquery`]), ...filters]);
  return sql`with met as materialized (
      select ${columns} from (
        select * from ${rows(query)} l where ${allOf([...within(query), seen, after])}
        order by ${by} limit ${mostLookedThrough}
      ) l where ${asked} order by ${by} limit ${limit}
    )
    select ${rank}::int as rank, l.* from met l where (select count(*) from met) = ${limit}
    union all
    (select ${rank}::int as rank, l.* from (
      select ${columns} from ${rows(query)} l
      where (select count(*) from met) < ${limit} and ${lookedUp(query, words)} offset 0
    ) l where ${after} order by ${by} limit ${limit})`;
}

const rows = ({ category }: ListQuery): Fragment =>
  category ? sql`products.listings` : sql`products.products`;

const within = ({ category }: ListQuery): Fragment[] => (category ? [sql`l.category_id = ${category}`] : []);

/** Where there are words, a category is found among them, by the same index. */
function lookedUp(query: ListQuery, words: string | undefined): Fragment {
  const { category, seen, filters } = query;
  if (words === undefined) return allOf([...within(query), seen, ...filters]);
  const sought = category
    ? sql`l.words @@ ${`${words} & '${categoryMark}${category}'`}::tsquery`
    : sql`l.words @@ ${words}::tsquery`;
  return allOf([sought, seen, ...filters]);
}
