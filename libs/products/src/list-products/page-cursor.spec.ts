import { describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { decodeCursor, encodeCursor, type PageCursor } from './page-cursor.js';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('A cursor', () => {
  it.each<PageCursor>([
    { sort: 'newest', id },
    { sort: 'price', id, key: 0 },
    { sort: '-price', id, key: 1999 },
    { sort: 'name', id, key: 'Öko-Tasse ☕ "blau"' },
  ])('is read back as it was written: %j', (cursor) => {
    expect(decodeCursor(encodeCursor(cursor), cursor.sort)).toEqual(cursor);
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
    expect(() => decodeCursor(text, 'price')).toThrow(InvalidRequest);
    expect(() => decodeCursor(text, 'price')).toThrow(expect.objectContaining({ details: { errors } }));
  });

  it('with a NUL is refused, since no name has one', () => {
    expect(() => decodeCursor(encodeCursor({ sort: 'name', id, key: 'a\0' }), 'name')).toThrow(
      InvalidRequest,
    );
  });
});
