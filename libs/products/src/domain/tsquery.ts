// Builds PostgreSQL `tsquery` strings. Words must consist of letters and digits only, so that none can terminate its
// quotes; each query needs at least one word.

/** Matches names in which every word is a prefix of some word. */
export function matchPrefixes(words: readonly string[]): string {
  return words.map((word) => `'${word}':*`).join(' & ');
}

/** Matches names that contain every word. */
export function matchWords(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' & ');
}

/** Matches what `query` matches and `other` does not. */
export function except(query: string, other: string): string {
  return `(${query}) & !(${other})`;
}
