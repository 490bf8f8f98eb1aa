import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { encodeCursor, decodeCursor } from './cursor.js';

describe('Order cursor', () => {
  it('decodes to the encoded order id', () => {
    const id = randomUUIDv7();
    expect(decodeCursor(encodeCursor(id))).toBe(id);
  });

  it.each(['', 'x', `${encodeCursor(randomUUIDv7())}=`, encodeCursor("' or true --")])(
    'rejects %j',
    (forged) => {
      expect(() => decodeCursor(forged)).toThrow(InvalidRequest);
    },
  );
});
