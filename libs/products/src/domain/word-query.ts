// In PostgreSQL's notation for what words to look for. Words are of letters and digits alone, so none can end its
// quotation, and each query is of at least one.

/** Finds what has, for each of these words, one that begins with it. */
export function beginningWith(words: readonly string[]): string {
  return words.map((word) => `'${word}':*`).join(' & ');
}

/** Finds what has all of these words. */
export function having(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' & ');
}

/** Finds what the first finds, but for what the second does. */
export function butNot(query: string, other: string): string {
  return `(${query}) & !(${other})`;
}
