import { describe, expect, it } from '@jest/globals';
import { isComparable } from './is-comparable.js';

const shape = { id: { type: 'string', enum: ['a'], default: null, optional: false, nullable: false } };
const request = {
  idempotent: true,
  request: shape,
  response: shape,
  failures: { 'shop.closed': { kind: 'conflict', details: shape } },
};
const valid = {
  requests: { 'shop.get': request },
  events: { 'shop.sold.v1': shape },
  dependencies: { gateway: ['shop.get'] },
  subscriptions: { shop: [] },
};
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('isComparable', () => {
  it('accepts described contracts', () => {
    expect(isComparable(valid)).toBe(true);
  });

  it.each<[field: keyof typeof valid, ...values: unknown[]]>([
    [
      'requests',
      null,
      [],
      { 'shop.get': null },
      { 'shop.get': 'x' },
      ...['idempotent', 'request', 'response', 'failures'].map((name) => ({
        'shop.get': { ...request, [name]: 'x' },
      })),
      { 'shop.get': { ...request, failures: { x: { kind: 7, details: {} } } } },
      { '\u001b[2J': request },
    ],
    [
      'events',
      { x: null },
      { x: { id: null } },
      { x: { id: { enum: nested(9) } } },
      { ['x'.repeat(201)]: {} },
    ],
    ['dependencies', { gateway: 'shop.get' }, { gateway: [7] }, { gateway: Array(1_001).fill('a.b') }],
    ['subscriptions', { gateway: null }, { gateway: ['a\nb'] }],
  ])('rejects malformed %s', (field, ...values) => {
    for (const value of values) expect(isComparable({ ...valid, [field]: value })).toBe(false);
  });
});
