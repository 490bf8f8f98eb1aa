import { describe, expect, it } from '@jest/globals';
import { parseEvent, parseReplies, parseRequest } from './frames.js';

const request = {
  i: 'c-1',
  p: 'shop.sell',
  d: { item: 'tea' },
  r: 'caller',
  t: 1_000,
  h: { requestId: 'r-1' },
};
const event = { i: 'e-1', p: 'shop.sold.v1', a: 'tea', d: {}, h: {}, o: '2026-01-01T00:00:00.000Z' };
const notTexts: unknown[] = [undefined, null, 1, {}, { toString: 1 }];
const notNumbers: unknown[] = [undefined, null, '1', {}, { valueOf: 1, toString: 1 }];
const notHeaders: unknown[] = [undefined, null, 'x', [], { requestId: 1 }, { traceparent: null }];

const variants = (fields: Readonly<Record<string, readonly unknown[]>>) =>
  Object.entries(fields).flatMap(([field, values]) => values.map((value) => [{ [field]: value }] as const));

describe('parseRequest', () => {
  it('returns a request, also with fields that it does not know', () => {
    const later = { ...request, x: 1 };
    expect(parseRequest(JSON.stringify(later))).toEqual(later);
  });

  it.each([...variants({ i: notTexts, p: notTexts, r: notTexts, t: notNumbers, h: notHeaders })])(
    'rejects %j',
    (wrong) => {
      expect(parseRequest(JSON.stringify({ ...request, ...wrong }))).toBeUndefined();
    },
  );

  it.each(['', '{', 'null', '1', '[]', '{"t":1e999}'])('rejects the text %j', (text) => {
    expect(parseRequest(text)).toBeUndefined();
  });
});

describe('parseEvent', () => {
  it('returns an event, also with fields that it does not know', () => {
    const later = { ...event, x: 1 };
    expect(parseEvent(JSON.stringify(later))).toEqual(later);
  });

  it.each([...variants({ i: notTexts, p: notTexts, a: notTexts, o: notTexts, h: notHeaders })])(
    'rejects %j',
    (wrong) => {
      expect(parseEvent(JSON.stringify({ ...event, ...wrong }))).toBeUndefined();
    },
  );
});

describe('parseReplies', () => {
  it('returns the valid frames of a batch', () => {
    const valid = [{ i: '1', v: 'a' }, { i: '1', s: 1, e: { code: 'x' }, z: 1 }, { i: '2' }];
    const invalid = [
      null,
      1,
      [],
      {},
      { i: 1 },
      { i: '1', s: 'x' },
      { i: '1', s: -5, z: 1 },
      { i: '1', z: 2 },
    ];
    expect(parseReplies(JSON.stringify([...invalid, ...valid]))).toEqual(valid);
  });

  it.each(['', '[', 'null', '{"i":"1"}'])('returns none for the text %j', (text) => {
    expect(parseReplies(text)).toEqual([]);
  });
});
