import { describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { decodeCursor, encodeCursor, isNullKey, isIntegerKey, isTextKey } from './page-cursor.js';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('Page cursor', () => {
  it.each([
    [{ sort: 'newest', id, key: null }, isNullKey],
    [{ sort: 'price', id, key: 0 }, isIntegerKey],
    [{ sort: '-price', id, key: 1999 }, isIntegerKey],
    [{ sort: 'name', id, key: 'Öko-Tasse ☕ "blau"' }, isTextKey],
  ] as const)('decodes to the encoded value: %j', (cursor, isKey) => {
    expect(decodeCursor(encodeCursor(cursor), cursor.sort, isKey)).toEqual(cursor);
  });

  it.each([
    ['an empty string', ''],
    ['not base64url', '%%%'],
    ['not JSON', Buffer.from('{').toString('base64url')],
    ['null', encoded(null)],
    ['a list', encoded([1])],
    ['a cursor with an additional property', encoded({ sort: 'price', id, key: 5, more: 1 })],
    ['a cursor with padding', `${encodeCursor({ sort: 'price', id, key: 5 })}=`],
    ['a cursor without an id', encoded({ sort: 'price', key: 5 })],
    ['a cursor with SQL as its id', encoded({ sort: 'price', id: "' or 1=1 --", key: 5 })],
    ['a cursor with a string key', encoded({ sort: 'price', id, key: '5' })],
    ['a cursor with a fractional key', encoded({ sort: 'price', id, key: 1.5 })],
    ['a cursor of another sort order', encodeCursor({ sort: '-price', id, key: 5 })],
  ])('rejects %s', (_, text) => {
    const errors = [{ pointer: '/cursor', detail: 'must be a cursor of a list sorted by price' }];
    expect(() => decodeCursor(text, 'price', isIntegerKey)).toThrow(InvalidRequest);
    expect(() => decodeCursor(text, 'price', isIntegerKey)).toThrow(
      expect.objectContaining({ details: { errors } }),
    );
  });

  it('rejects a key with a NUL character', () => {
    const cursor = encodeCursor({ sort: 'name', id, key: 'a\0' });
    expect(() => decodeCursor(cursor, 'name', isTextKey)).toThrow(InvalidRequest);
  });
});
