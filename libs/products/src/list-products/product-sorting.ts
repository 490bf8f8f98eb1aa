import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ProductSort } from '#contracts/products';
import { integerKey, Keyset, textKey, uuidKey } from '#kernel/pagination';
import { except, matchPrefixes, matchWords } from '../domain/tsquery.js';
import type { ListQuery, RankGroup } from '../persistence/list-query.js';

/** Sort keys of a product; `sortKey` precedes the id, if the list is sorted by more than the id. */
interface Position {
  readonly id: string;
  readonly sortKey?: number | string | null;
}

interface Sorting extends Pick<ListQuery, 'orderBy'> {
  /** The sort key that precedes the id. */
  readonly sortKey: RawQueryFragment;
  readonly keyset: Keyset<Position>;
  /** Groups of matching products after the cursor, or from the beginning if there is none. */
  rankGroups(cursor: Position | undefined, words: readonly string[]): RankGroup[];
}

const noCondition = sql`true`;

const singleGroup =
  (after: (cursor: Position) => RawQueryFragment): Sorting['rankGroups'] =>
  (cursor, words) => [
    {
      rank: 0,
      after: cursor ? after(cursor) : noCondition,
      tsquery: words.length > 0 ? matchPrefixes(words) : undefined,
    },
  ];

/** Greater than the word count of any name, so that the sort key of one rank group never overlaps the next. */
const rankOffset = 1_000;

/**
 * Names containing every term as a whole word come first (rank 0), then prefix matches (rank 1); within a rank, names
 * with fewer words come first. The word count is stored negated, so that one row comparison covers count and id.
 */
const byRelevance: Sorting = {
  orderBy: sql`l.negated_word_count desc, l.id desc`,
  sortKey: sql`rank * ${rankOffset}::int - l.negated_word_count`,
  keyset: new Keyset('relevance', { sortKey: integerKey, id: uuidKey }),
  rankGroups: (cursor, words) => {
    const wholeWords = matchWords(words);
    const sortKey = Number(cursor?.sortKey ?? 0);
    const [currentRank, count] = [Math.floor(sortKey / rankOffset), sortKey % rankOffset];
    const after = cursor ? sql`(l.negated_word_count, l.id) < (${-count}, ${cursor.id})` : noCondition;
    const groups = [wholeWords, except(matchPrefixes(words), wholeWords)].map((tsquery, rank) => ({
      rank,
      tsquery,
      after: rank === currentRank ? after : noCondition,
    }));
    return groups.slice(currentRank);
  },
};

/** Ties are broken by id. Ids are UUIDv7, so a greater id is a newer product. */
export const sortings: Record<ProductSort, Sorting> = {
  newest: {
    orderBy: sql`l.id desc`,
    sortKey: sql`null::int`,
    keyset: new Keyset('newest', { id: uuidKey }),
    rankGroups: singleGroup(({ id }) => sql`l.id < ${id}`),
  },
  price: {
    orderBy: sql`l.lowest_price, l.id`,
    sortKey: sql`l.lowest_price`,
    keyset: new Keyset('price', { sortKey: integerKey, id: uuidKey }),
    rankGroups: singleGroup(({ sortKey, id }) => sql`(l.lowest_price, l.id) > (${sortKey}, ${id})`),
  },
  '-price': {
    orderBy: sql`l.lowest_price desc, l.id desc`,
    sortKey: sql`l.lowest_price`,
    keyset: new Keyset('-price', { sortKey: integerKey, id: uuidKey }),
    rankGroups: singleGroup(({ sortKey, id }) => sql`(l.lowest_price, l.id) < (${sortKey}, ${id})`),
  },
  name: {
    orderBy: sql`l.sort_name, l.id`,
    sortKey: sql`l.sort_name`,
    keyset: new Keyset('name', { sortKey: textKey, id: uuidKey }),
    rankGroups: singleGroup(({ sortKey, id }) => sql`(l.sort_name, l.id) > (${sortKey}, ${id})`),
  },
  relevance: byRelevance,
};
