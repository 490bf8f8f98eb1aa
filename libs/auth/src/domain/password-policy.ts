/** In characters. Shorter words are not removed, because they do not make a password easier to guess. */
const minPersonalWordLength = 4;
/** In characters, after personal words are removed. Validation enforces the same minimum for the whole password. */
const minLength = 8;

/** Why a password is rejected: it is common, or consists mostly of personal words. Undefined if it is accepted. */
export type Weakness = 'common' | 'personal' | undefined;

/**
 * Checks a password against the policy. Its length as such is validated elsewhere. `common` contains passwords in lower
 * case. `personal` contains texts that an attacker knows about the owner, such as name and email address; words from them
 * do not count towards the minimum length.
 */
export function findWeakness(
  password: string,
  { common, personal }: { common: ReadonlySet<string>; personal: readonly string[] },
): Weakness {
  const normalized = normalize(password);
  if (isCommon(normalized, common)) return 'common';
  const rest = normalize(
    personalWords(personal).reduce((left, word) => left.replaceAll(word, ''), normalized),
  );
  if (rest === normalized) return undefined;
  return rest.length < minLength || isCommon(rest, common) ? 'personal' : undefined;
}

/** Lower case, without surrounding spaces and punctuation. */
function normalize(password: string): string {
  return password.toLowerCase().replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
}

function isCommon(password: string, common: ReadonlySet<string>): boolean {
  return common.has(password) || /^(.{1,5})\1+$/u.test(password) || isSequence(password);
}

/** For example `abcdefgh` or `87654321`. */
function isSequence(password: string): boolean {
  const codes = [...password].map((letter) => letter.codePointAt(0)!);
  return [1, -1].some((step) => codes.every((code, at) => at === 0 || code === codes[at - 1]! + step));
}

/** Longest first, so that a word is removed before its parts. */
function personalWords(personal: readonly string[]): string[] {
  const words = personal.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const usable = words
    .map((word) => word.toLowerCase())
    .filter(({ length }) => length >= minPersonalWordLength);
  return [...new Set(usable)].toSorted((a, b) => b.length - a.length);
}
