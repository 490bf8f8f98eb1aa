import anyAscii from 'any-ascii';

/**
 * Within a word, an apostrophe does not separate: `Men's` becomes `mens`. The same holds for the characters that are typed or
 * written in its place: quotation marks, primes, grave accents, modifier letters and the apostrophes of other scripts. NFKD
 * has decomposed spacing accents, such as the acute and the Greek koronis, into a space and a mark.
 */
const apostrophes =
  /(?<=[\p{L}\p{M}\p{N}])(?:['`’‘‛′‵\u02b9\u02bb-\u02bf\ua78b\ua78c\u055a\u05f3]| [\u0301\u0313])(?=[\p{L}\p{N}])/gu;

/** A Latin or Greek letter with its marks, which are accents, except for the iota below a vowel. */
const accentedLetter = /[\p{Script=Latin}\p{Script=Greek}]\p{M}+/gu;
const accents = /(?!\u0345)\p{M}/gu;

/**
 * In other scripts, a mark that composes with its letter makes another letter (й, が). Marks that remain are stress marks, or
 * vowel points of Hebrew and Arabic.
 */
const points = /[\u0300-\u0344\u0346-\u036f\u0591-\u05c7\u064b-\u0652\u0670]/gu;

const nonAsciiLatin = /(?![a-z])\p{Script=Latin}/gu;

/**
 * Returns the form in which texts are compared, for search, slugs and sort order: without differences in case, width,
 * accents, apostrophes and invisible characters, and with Latin letters in ASCII (`Straße` and `STRASSE` become `strasse`,
 * `Łopata` becomes `lopata`). Other scripts and punctuation are kept.
 */
export function fold(text: string): string {
  const withoutMarks = text
    .normalize('NFKD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(apostrophes, '')
    .replace(accentedLetter, (letter) => letter.replace(accents, ''))
    .normalize('NFC')
    .replace(points, '');
  return foldCase(withoutMarks)
    .replace(nonAsciiLatin, (letter) => anyAscii(letter) || letter)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
}

/** Full case folding: ß equals SS, and all forms of sigma are equal. */
function foldCase(text: string): string {
  return Array.from(text.toLowerCase().toUpperCase(), (letter) => letter.toLowerCase()).join('');
}

/** The first `count` code points of a text. */
export function firstCodePoints(text: string, count: number): string {
  return text.length <= count ? text : Array.from(text).slice(0, count).join('');
}
