import { describe, expect, it } from '@jest/globals';
import { Placement, storedRevision } from './placement.js';

const shares = { from: 'monolith', to: 'orders', percent: 12.5 };
const valid = {
  context: 'orders',
  ...shares,
  revision: 3,
  changedAt: '2026-01-01T00:00:00.000Z',
  changedBy: 'ada@host',
  previous: shares,
};
const parse = (members: object) => Placement.parse(JSON.stringify({ ...valid, ...members }));

describe('Placement.parse', () => {
  it('returns the stored placement without further fields', () => {
    expect({ ...parse({}) }).toEqual(valid);
    expect({ ...parse({ more: 1, previous: { ...shares, more: 1 } }) }).toEqual(valid);
    expect(parse({ previous: null })).toMatchObject({ previous: null });
  });

  it('accepts the longest texts', () => {
    const longest = '"'.repeat(200);
    const texts = { from: longest, to: longest, changedBy: longest, context: longest };
    expect(parse({ ...texts, previous: { from: longest, to: longest, percent: 1 } })).toBeDefined();
  });

  const texts = [undefined, 7, null, {}, 'x'.repeat(201), 'two\nlines', '\u001b[2J', '\u202e'];
  it.each<[field: string, ...values: unknown[]]>([
    ['context', ...texts],
    ['from', ...texts],
    ['to', ...texts],
    ['changedBy', ...texts],
    ['changedAt', ...texts, '', 'yesterday'],
    ['percent', undefined, null, '50', -1, 101, [50]],
    ['revision', undefined, null, '3', 0, -1, 1.5, 2_000_000_001, Number.MAX_SAFE_INTEGER],
    ['previous', 7, 'x', {}, [], { ...shares, percent: '1' }, ...texts.map((to) => ({ ...shares, to }))],
  ])('returns undefined for a malformed %s', (field, ...values) => {
    for (const value of values.filter((each) => field !== 'previous' || each !== undefined))
      expect(parse({ [field]: value })).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '7', `${JSON.stringify(valid)}${' '.repeat(4_096)}`])(
    'returns undefined for other text',
    (json) => {
      expect(Placement.parse(json)).toBeUndefined();
    },
  );
});

describe('storedRevision', () => {
  it('is the one that Redis compares', () => {
    expect(storedRevision(JSON.stringify(valid))).toBe(3);
    expect(storedRevision('{"revision":7,')).toBe(7);
    expect([storedRevision('{'), storedRevision(undefined)]).toEqual([0, 0]);
  });
});
