import { describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { integerKey, Keyset, textKey, uuidKey } from './index.js';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';
const byId = new Keyset('newest', { id: uuidKey });
const byPrice = new Keyset('price', { price: integerKey, id: uuidKey });
const byName = new Keyset('name', { name: textKey, id: uuidKey });
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('Keyset', () => {
  it('decodes to the encoded position', () => {
    expect(byId.start({ cursor: byId.encode({ id }) }).after).toEqual({ id });
    for (const position of [
      { price: 0, id },
      { price: 1999, id },
    ])
      expect(byPrice.start({ cursor: byPrice.encode(position) }).after).toEqual(position);
    const position = { name: 'Öko-Tasse ☕ "blau"', id };
    expect(byName.start({ cursor: byName.encode(position) }).after).toEqual(position);
  });

  it('starts at the first item, with a default limit of 20', () => {
    expect(byId.start({})).toEqual({ limit: 20, after: undefined });
    expect(byId.start({ limit: 5 })).toEqual({ limit: 5, after: undefined });
  });

  it('encodes only its own keys, in the order of their declaration', () => {
    expect(byPrice.encode({ id, price: 5, name: 'x' } as { id: string; price: number })).toBe(
      encoded(['price', 5, id]),
    );
  });

  it('returns a cursor after the last item of the page if more items were found', () => {
    const found = [3, 2, 1].map((price) => ({ price, id, name: `at ${price}` }));
    const start = byPrice.start({ limit: 2 });
    expect(byPrice.page(found, start)).toEqual({
      items: found.slice(0, 2),
      nextCursor: byPrice.encode({ price: 2, id }),
    });
    expect(byPrice.page(found.slice(1), start)).toEqual({ items: found.slice(1), nextCursor: null });
    expect(byPrice.page([], start)).toEqual({ items: [], nextCursor: null });
  });

  it.each([
    ['an empty string', ''],
    ['not base64url', '%%%'],
    ['not JSON', Buffer.from('[').toString('base64url')],
    ['null', encoded(null)],
    ['an object', encoded({ sorting: 'price', price: 5, id })],
    ['a cursor with an additional key', encoded(['price', 5, id, 1])],
    ['a cursor with padding', `${byPrice.encode({ price: 5, id })}=`],
    ['a cursor without an id', encoded(['price', 5])],
    ['a cursor with SQL as its id', encoded(['price', 5, "' or 1=1 --"])],
    ['a cursor with a string as its price', encoded(['price', '5', id])],
    ['a cursor with a fractional price', encoded(['price', 1.5, id])],
    ['a cursor with a negative price', encoded(['price', -1, id])],
    ['a cursor of another sort order', encoded(['-price', 5, id])],
  ])('rejects %s', (_, cursor) => {
    const errors = [{ pointer: '/cursor', detail: 'must be a nextCursor of this list' }];
    expect(() => byPrice.start({ cursor })).toThrow(InvalidRequest);
    expect(() => byPrice.start({ cursor })).toThrow(expect.objectContaining({ details: { errors } }));
  });

  it('rejects a text key with a NUL character', () => {
    const cursor = byName.encode({ name: 'a\0', id });
    expect(() => byName.start({ cursor })).toThrow(InvalidRequest);
  });
});
