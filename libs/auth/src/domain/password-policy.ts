/** Characters. Of words that somebody may guess, the shorter ones are no help in guessing. */
const shortestKnownWord = 4;
/** Characters that are left when known words are taken out. The contract says the same of the whole password. */
const shortest = 8;

/** Why a password may not be chosen. Its length as such is the contract's business. */
export type Weakness = 'common' | 'known' | undefined;

/**
 * `common` holds passwords in lower case. `known` is what an attacker knows of whoever chooses: name, email address and
 * the like. Words of it do not count for the length.
 */
export function weaknessOf(
  password: string,
  { common, known }: { common: ReadonlySet<string>; known: readonly string[] },
): Weakness {
  if (isCommon(bare(password), common)) return 'common';
  const rest = bare(knownWords(known).reduce((left, word) => left.replaceAll(word, ''), bare(password)));
  if (rest === bare(password)) return undefined;
  return rest.length < shortest || isCommon(rest, common) ? 'known' : undefined;
}

/** Without case, and without spaces and punctuation around it: they are what people add first. */
function bare(password: string): string {
  return password.toLowerCase().replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
}

function isCommon(password: string, common: ReadonlySet<string>): boolean {
  return common.has(password) || /^(.{1,5})\1+$/u.test(password) || isSequence(password);
}

/** `abcdefgh`, `87654321`. */
function isSequence(password: string): boolean {
  const codes = [...password].map((letter) => letter.codePointAt(0)!);
  return [1, -1].some((step) => codes.every((code, at) => at === 0 || code === codes[at - 1]! + step));
}

/** The longest first, so that no part of one is left. */
function knownWords(known: readonly string[]): string[] {
  const words = known.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const usable = words.map((word) => word.toLowerCase()).filter(({ length }) => length >= shortestKnownWord);
  return [...new Set(usable)].toSorted((a, b) => b.length - a.length);
}
