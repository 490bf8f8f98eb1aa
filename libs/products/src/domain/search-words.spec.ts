import { describe, expect, it } from '@jest/globals';
import { searchWords } from './search-words.js';

describe('searchWords', () => {
  it.each([
    ['Öko-Tasse, BLAU', ['blau', 'oko', 'tasse']],
    ["Chef's Knife 20cm", ['20cm', 'chefs', 'knife']],
    ['mug Mug múg', ['mug']],
    ['Чайник 茶壶', ['чайник', '茶壶']],
    ['% \\ _ \' " : & | ! * <->', []],
    ['  ', []],
    ['a'.repeat(100), ['a'.repeat(60)]],
    ['𝒳😀'.repeat(100), ['x']],
    ['𐐨'.repeat(100), ['𐐨'.repeat(60)]],
  ])('splits %j into %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});
