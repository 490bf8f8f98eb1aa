import { sql, type RawQueryFragment } from '@mikro-orm/sql';

// Words are of letters and digits alone, so none can end its quotation.

/** Matches what has, for each of these words, one that begins with it. */
export function beginningWith(words: readonly string[]): RawQueryFragment {
  return sql`${words.map((word) => `'${word}':*`).join(' & ')}::tsquery`;
}

/** Matches what has all of these words. */
export function having(words: readonly string[]): RawQueryFragment {
  return sql`${words.map((word) => `'${word}'`).join(' & ')}::tsquery`;
}
