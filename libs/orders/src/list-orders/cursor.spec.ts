import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { cursorAfter, idBefore } from './cursor.js';

describe('a cursor', () => {
  it('leads back to the order it was made after', () => {
    const id = randomUUIDv7();
    expect(idBefore(cursorAfter(id))).toBe(id);
  });

  it.each(['', 'x', `${cursorAfter(randomUUIDv7())}=`, cursorAfter("' or true --")])(
    'is not %j',
    (forged) => {
      expect(() => idBefore(forged)).toThrow(InvalidRequest);
    },
  );
});
