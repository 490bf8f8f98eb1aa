import { describe, expect, it } from '@jest/globals';
import { findSlowPatterns } from './find-slow-patterns.js';

const slow = (source: string): string[] => findSlowPatterns(source).map(({ pattern }) => pattern);

describe('findSlowPatterns', () => {
  it('finds the pattern with which passport-jwt reads the Authorization header, with its line', () => {
    const source = `// the header\nconst header = /(\\S+)\\s+(\\S+)/;`;
    expect(findSlowPatterns(source)).toEqual([
      { line: 2, pattern: '/(\\S+)\\s+(\\S+)/', attack: expect.any(String) },
    ]);
  });

  it.each([
    ['exponential backtracking', 'const p = /^(?:a+b?)*$/;'],
    ['quadratic backtracking', 'const p = /^\\d*\\w*$/;'],
    ['a quadratic search', "text.replace(/\\s+$/, '')"],
    ['the argument of new RegExp', 'new RegExp("^(a+)+$")'],
    ['a template', 'new RegExp(`${prefix}(\\\\s+)+$`, "u")'],
  ])('finds %s', (_, source) => {
    expect(slow(source)).toHaveLength(1);
  });

  it.each([
    '/^[A-Za-z0-9._-]{1,128}$/',
    '/^bearer (ck_\\S+)$/i',
    'new RegExp(text)',
    'new Map()',
    '"/(a+)+$/"',
  ])('does not report %s', (source) => {
    expect(slow(`export const it = ${source};`)).toEqual([]);
  });
});
