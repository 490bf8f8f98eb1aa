import { describe, expect, it } from '@jest/globals';
import { maxCursorLength } from '#contracts/definition';
import { sortNameOf } from '../domain/sort-name.js';
import { sortings } from './product-sorting.js';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';

describe('a cursor by name', () => {
  it.each(['a', '𐐨', '茶', '"', '\\', '\u0001', 'ﷺ', 'ᾳ'])(
    'does not exceed the documented length for a name of 200 × %j',
    (letter) => {
      const cursor = sortings.name.keyset.encode({ sortKey: sortNameOf(letter.repeat(200)), id });
      // The gateway encrypts it: 28 bytes of nonce and tag, in base64.
      expect(Math.ceil(((cursor.length + 28) * 4) / 3)).toBeLessThanOrEqual(maxCursorLength);
    },
  );
});
