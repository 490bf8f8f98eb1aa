/** Characters; longer words are found by how they begin. */
const longest = 60;

/** The words of a text as they are searched for: letters and digits, whatever their case and accents, each once. */
export function searchWords(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, longest).toWellFormed());
  return [...new Set(words)].filter(Boolean).sort();
}
