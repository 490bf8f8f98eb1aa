import { describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { decodeCursor, encodeCursor, isNoKey, isNumber, isText } from './page-cursor.js';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('A cursor', () => {
  it.each([
    [{ sort: 'newest', id, key: null }, isNoKey],
    [{ sort: 'price', id, key: 0 }, isNumber],
    [{ sort: '-price', id, key: 1999 }, isNumber],
    [{ sort: 'name', id, key: 'Öko-Tasse ☕ "blau"' }, isText],
  ] as const)('is read back as it was written: %j', (cursor, isKey) => {
    expect(decodeCursor(encodeCursor(cursor), cursor.sort, isKey)).toEqual(cursor);
  });

  it.each([
    ['nothing', ''],
    ['not base64url', '%%%'],
    ['not JSON', Buffer.from('{').toString('base64url')],
    ['null', encoded(null)],
    ['a list', encoded([1])],
    ['a cursor with more in it', encoded({ sort: 'price', id, key: 5, more: 1 })],
    ['a cursor with padding', `${encodeCursor({ sort: 'price', id, key: 5 })}=`],
    ['one without an id', encoded({ sort: 'price', key: 5 })],
    ['one with SQL for an id', encoded({ sort: 'price', id: "' or 1=1 --", key: 5 })],
    ['one whose key is text', encoded({ sort: 'price', id, key: '5' })],
    ['one whose key is no integer', encoded({ sort: 'price', id, key: 1.5 })],
    ['one of another sort', encodeCursor({ sort: '-price', id, key: 5 })],
  ])('is refused where it is %s', (_, text) => {
    const errors = [{ pointer: '/cursor', detail: 'must be a cursor of a list by price' }];
    expect(() => decodeCursor(text, 'price', isNumber)).toThrow(InvalidRequest);
    expect(() => decodeCursor(text, 'price', isNumber)).toThrow(
      expect.objectContaining({ details: { errors } }),
    );
  });

  it('with a NUL is refused, since no name has one', () => {
    const cursor = encodeCursor({ sort: 'name', id, key: 'a\0' });
    expect(() => decodeCursor(cursor, 'name', isText)).toThrow(InvalidRequest);
  });
});
