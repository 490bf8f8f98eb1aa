import { describe, expect, it } from '@jest/globals';
import { deniedIdentifiers, deniedPhrases, deniedWords } from './deny-list.js';
import { findViolations } from './find-violations.js';

const termsIn = (text: string, path = 'a.ts'): string[] => findViolations(path, text).map(({ term }) => term);
const words = deniedWords.flatMap(({ terms }) => terms);
const phrases = deniedPhrases.flatMap(({ terms }) => terms);

describe('findViolations', () => {
  it.each(words)('finds the word "%s" in prose, identifiers and paths', (word) => {
    const capitalised = word[0]!.toUpperCase() + word.slice(1);
    expect(termsIn(`// The ${word} here`)).toEqual([word]);
    expect(termsIn(`const is${capitalised}Now = 1;`)).toEqual([word]);
    expect(termsIn(`const IS_${word.toUpperCase()} = 1;`)).toEqual([word]);
    expect(termsIn('', `libs/${word}-it.ts`)).toEqual([word]);
  });

  it.each(phrases)('finds the phrase "%s"', (phrase) => {
    expect(termsIn(`It runs ${phrase} here.`)).toEqual([phrase]);
  });

  it.each(Object.keys(deniedIdentifiers))('finds the identifier %s', (name) => {
    expect(termsIn(`new ${name}()`)).toContain(name);
  });

  it('reports path, line and replacement', () => {
    expect(findViolations('docs/a.md', 'fine\nno patience')).toEqual([
      { path: 'docs/a.md', line: 2, term: 'patience', instead: 'timeout' },
    ]);
  });

  it('accepts the Unix user nobody', () => {
    expect(termsIn("run as 'nobody'")).toEqual([]);
    expect(termsIn('nobody knows')).toEqual(['nobody']);
  });

  it('ignores denied words inside longer words', () => {
    expect(termsIn('background gateway essay task basket ECONNREFUSED multitasking')).toEqual([]);
  });
});
