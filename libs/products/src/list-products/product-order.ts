import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ProductSort } from '#contracts/products';
import { beginningWith, butNot, having } from '../domain/word-query.js';
import type { ListQuery, Tier } from '../persistence/list-query.js';
import { isNoKey, isNumber, isText, type PageCursor } from '../persistence/page-cursor.js';

interface Order extends Pick<ListQuery, 'by'> {
  /** What a list is sorted by before the id. */
  readonly key: RawQueryFragment;
  /** Whether a cursor's key can be one of this order. */
  isKey(key: unknown): key is PageCursor['key'];
  /** What comes after the cursor, or all where there is none, of what has these words. */
  tiers(cursor: PageCursor | undefined, words: readonly string[]): Tier[];
}

const everything = sql`true`;

const inOneTier =
  (after: (cursor: PageCursor) => RawQueryFragment): Order['tiers'] =>
  (cursor, words) => [
    {
      rank: 0,
      after: cursor ? after(cursor) : everything,
      query: words.length > 0 ? beginningWith(words) : undefined,
    },
  ];

/** More than a name can have words: what ranks lower comes after all that rank higher. */
const ranksApart = 1_000;

/** Names that have the words whole come first; in either tier the briefest, those with the fewest words. */
const byRelevance: Order = {
  by: sql`l.brevity desc, l.id desc`,
  key: sql`rank * ${ranksApart}::int - l.brevity`,
  isKey: isNumber,
  tiers: (cursor, words) => {
    const whole = having(words);
    const key = Number(cursor?.key ?? 0);
    const [begun, count] = [Math.floor(key / ranksApart), key % ranksApart];
    const after = cursor ? sql`(l.brevity, l.id) < (${-count}, ${cursor.id})` : everything;
    const tiers = [whole, butNot(beginningWith(words), whole)].map((query, rank) => ({
      rank,
      query,
      after: rank === begun ? after : everything,
    }));
    return tiers.slice(begun);
  },
};

/** Ids decide between equals, and are newer the greater they are. */
export const orders: Record<ProductSort, Order> = {
  newest: {
    by: sql`l.id desc`,
    key: sql`null::int`,
    isKey: isNoKey,
    tiers: inOneTier(({ id }) => sql`l.id < ${id}`),
  },
  price: {
    by: sql`l.lowest_price, l.id`,
    key: sql`l.lowest_price`,
    isKey: isNumber,
    tiers: inOneTier(({ key, id }) => sql`(l.lowest_price, l.id) > (${key}, ${id})`),
  },
  '-price': {
    by: sql`l.lowest_price desc, l.id desc`,
    key: sql`l.lowest_price`,
    isKey: isNumber,
    tiers: inOneTier(({ key, id }) => sql`(l.lowest_price, l.id) < (${key}, ${id})`),
  },
  name: {
    by: sql`l.sort_name, l.id`,
    key: sql`l.sort_name`,
    isKey: isText,
    tiers: inOneTier(({ key, id }) => sql`(l.sort_name, l.id) > (${key}, ${id})`),
  },
  relevance: byRelevance,
};
