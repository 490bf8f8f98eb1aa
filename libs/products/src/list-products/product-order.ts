import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ProductSort } from '#contracts/products';
import { isNoKey, isNumber, isText, type PageCursor } from '../persistence/page-cursor.js';
import type { PageQuery, Tier } from '../persistence/catalogue.js';
import { having } from './word-queries.js';

type Row = RawQueryFragment;

interface Order extends Pick<PageQuery, 'by' | 'key'> {
  /** Whether a cursor's key can be one of this order. */
  isKey(key: unknown): key is PageCursor['key'];
  /** What comes after the cursor, or all where there is none. `words` are those that are searched for. */
  tiers(row: Row, cursor: PageCursor | undefined, words: readonly string[]): Tier[];
}

const everything = sql`true`;

const inOneTier =
  (after: (row: Row, cursor: PageCursor) => RawQueryFragment): Order['tiers'] =>
  (row, cursor) => [{ rank: 0, where: cursor ? after(row, cursor) : everything }];

/** More than a name can have words: what ranks lower comes after all that rank higher. */
const ranksApart = 1_000;

/** Names that have the words whole come first; in either tier, those with the fewest words; the newest decide. */
const byRelevance: Order = {
  by: (row) => sql`${row}.word_count, ${row}.id desc`,
  key: (row) => sql`rank * ${ranksApart}::int + ${row}.word_count`,
  isKey: isNumber,
  tiers: (row, cursor, words) => {
    const whole = sql`p.words @@ ${having(words)}`;
    const key = cursor ? Number(cursor.key) : 0;
    const begun = Math.floor(key / ranksApart);
    const after = cursor
      ? sql`(${row}.word_count > ${key % ranksApart} or
          (${row}.word_count = ${key % ranksApart} and ${row}.id < ${cursor.id}))`
      : everything;
    return [whole, sql`not ${whole}`].flatMap((where, rank) => {
      if (rank < begun) return [];
      return [{ rank, where: rank === begun ? sql`${where} and ${after}` : where }];
    });
  },
};

/** Ids decide between equals, and are newer the greater they are. */
export const orders: Record<ProductSort, Order> = {
  newest: {
    by: (row) => sql`${row}.id desc`,
    key: () => sql`null::int`,
    isKey: isNoKey,
    tiers: inOneTier((row, { id }) => sql`${row}.id < ${id}`),
  },
  price: {
    by: (row) => sql`${row}.lowest_price, ${row}.id`,
    key: (row) => sql`${row}.lowest_price`,
    isKey: isNumber,
    tiers: inOneTier((row, { key, id }) => sql`(${row}.lowest_price, ${row}.id) > (${key}, ${id})`),
  },
  '-price': {
    by: (row) => sql`${row}.lowest_price desc, ${row}.id desc`,
    key: (row) => sql`${row}.lowest_price`,
    isKey: isNumber,
    tiers: inOneTier((row, { key, id }) => sql`(${row}.lowest_price, ${row}.id) < (${key}, ${id})`),
  },
  name: {
    by: (row) => sql`${row}.sort_name, ${row}.id`,
    key: (row) => sql`${row}.sort_name`,
    isKey: isText,
    tiers: inOneTier((row, { key, id }) => sql`(${row}.sort_name, ${row}.id) > (${key}, ${id})`),
  },
  relevance: byRelevance,
};
