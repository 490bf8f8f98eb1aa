import { describe, expect, it } from '@jest/globals';
import { isVisible } from './visible-text.js';

const allCodePoints = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code));

describe('isVisible', () => {
  it.each([
    ['no character', ''],
    ['white space', ' \t\r\n\u0085\u00a0\u1680\u2028\u3000'],
    ['control characters', '\u0001\u001f\u007f\u009f'],
    ['a soft hyphen', '\u00ad'],
    ['zero-width spaces and joiners', '\u200b\u200c\u200d\u2060\ufeff'],
    ['directional marks and isolates', '\u061c\u200e\u200f\u202a\u202e\u2066\u2069'],
    ['Hangul fillers', '\u115f\u1160\u3164\uffa0'],
    ['inherent vowels of Khmer', '\u17b4\u17b5'],
    ['Mongolian selectors', '\u180b\u180c\u180d\u180e\u180f'],
    ['variation selectors', '\ufe00\ufe0f\u{e0100}\u{e01ef}'],
    ['tags', '\u{e0001}\u{e0041}\u{e007f}'],
    ['a braille pattern without dots', '\u2800'],
    ['interlinear annotations', '\ufff9\ufffa\ufffb'],
    ['format characters of music and shorthand', '\u{1d159}\u{1d173}\u{1bca0}'],
    ['a blank hieroglyph and a Khitan filler', '\u{13441}\u{13442}\u{16fe4}'],
    ['several kinds', ' \u200b\u3164\u2800\u{e0041} '],
  ])('is false for %s', (_, text) => {
    expect(isVisible(text)).toBe(false);
  });

  it.each([
    ['ASCII', 'x'],
    ['punctuation', '-'],
    ['a letter among invisible characters', '\u200b\u00ad é \u2060'],
    ['a Hangul syllable', '한'],
    ['a vowel of Hangul after its filler', '\u115f\u1161'],
    ['braille', '\u2801'],
    ['an emoji with a variation selector', '❤\ufe0f'],
    ['a family joined by zero-width joiners', '👩‍👩‍👧'],
    ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['a combining mark', '\u0301'],
    ['a private-use character', '\ue000'],
    ['NUL, which validation rejects', '\0'],
    ['a lone surrogate, which validation rejects', '\ud800'],
  ])('is true for %s', (_, text) => {
    expect(isVisible(text)).toBe(true);
  });

  it('is false for every default-ignorable character and every white space of Unicode, also in sequence', () => {
    const ignorable = allCodePoints.filter((each) =>
      /[\p{Default_Ignorable_Code_Point}\p{White_Space}]/u.test(each),
    );
    expect(ignorable.length).toBeGreaterThan(4_000);
    expect(isVisible(ignorable.join(''))).toBe(false);
  });

  it('is true for every letter, number and punctuation mark except fillers and blanks', () => {
    const blanks = allCodePoints.filter((each) => /[\p{L}\p{N}\p{P}]/u.test(each) && !isVisible(each));
    expect(blanks).toEqual(['\u115f', '\u1160', '\u3164', '\uffa0', '\u{13441}', '\u{13442}']);
  });
});
