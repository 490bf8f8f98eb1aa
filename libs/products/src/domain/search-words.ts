/** In characters; longer words are truncated. */
const maxWordLength = 60;

/** Splits a text into unique, sorted words of letters and digits, in lower case and without accents. */
export function searchWords(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, maxWordLength).toWellFormed());
  return [...new Set(words)].filter(Boolean).sort();
}
