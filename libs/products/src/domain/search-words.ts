import { firstCodePoints, fold } from './fold.js';

/** In code points; longer words are truncated. */
const maxWordLength = 60;

/** Splits a text into unique, sorted, folded words of letters and digits. */
export function searchWords(text: string): string[] {
  const words = fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => firstCodePoints(word, maxWordLength));
  return [...new Set(words)].filter(Boolean).sort();
}
