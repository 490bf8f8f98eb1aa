/** In characters. Shorter words are not removed, because they do not make a password easier to guess. */
const minPersonalWordLength = 4;
/** In characters, after personal words are removed. Validation enforces the same minimum for the whole password. */
const minLength = 8;
/** In characters. If fewer remain, the punctuation is kept as part of the password. */
const minCoreLength = 3;
/** That many different punctuation characters and symbols make a password hard to guess, whatever they surround. */
const minDistinctSymbols = 8;

/** A character other than spaces, punctuation, symbols, combining marks and invisible characters. */
const coreCharacter = /[^\s\p{P}\p{S}\p{M}\p{Cf}]/u;
/** The digit keys in their order on a keyboard, with shift. */
const shiftedDigits = '!@#$%^&*';
/** Fewer different characters than this are a repetition. */
const minDistinctCharacters = 4;

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
  const whole = password.toLowerCase();
  if (isCommon(withoutTrivialAffixes(whole), common)) return 'common';
  const withoutPersonalWords = personalWords(personal).reduce(
    (left, word) => left.replaceAll(word, ''),
    whole,
  );
  if (withoutPersonalWords === whole) return undefined;
  const rest = withoutTrivialAffixes(withoutPersonalWords);
  return lengthOf(rest) < minLength || isCommon(rest, common) ? 'personal' : undefined;
}

/** Removes surrounding spaces, punctuation and symbols, unless they are most of what makes the text hard to guess. */
function withoutTrivialAffixes(text: string): string {
  const characters = [...text];
  const isCore = (character: string): boolean => coreCharacter.test(character);
  const start = characters.findIndex(isCore);
  const core = start < 0 ? '' : characters.slice(start, characters.findLastIndex(isCore) + 1).join('');
  const isStrong =
    new Set(text.replace(core, '')).size >= minDistinctSymbols && !text.includes(shiftedDigits);
  return lengthOf(core) < minCoreLength || isStrong ? text : core;
}

/** In characters (code points). */
function lengthOf(text: string): number {
  return [...text].length;
}

function isCommon(password: string, common: ReadonlySet<string>): boolean {
  const distinct = new Set(password).size;
  return (
    common.has(password) || distinct < minDistinctCharacters || isRepetition(password) || isSequence(password)
  );
}

/** For example `test1test1`. */
function isRepetition(password: string): boolean {
  return /^(.{1,5})\1+$/u.test(password);
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
