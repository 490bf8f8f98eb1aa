import { describe, expect, it } from '@jest/globals';
import { childTraceparent, traceIdOf } from './traceparent.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parentId = '00f067aa0ba902b7';
const sampledParent = `00-${traceId}-${parentId}-01`;

const invalid = [
  undefined,
  '',
  'hello',
  `ff-${traceId}-${parentId}-01`,
  `0x-${traceId}-${parentId}-01`,
  `${sampledParent}-more`,
  `${sampledParent}-`,
  `01-${traceId}-${parentId}-01more`,
  sampledParent.toUpperCase(),
  `00-${'0'.repeat(32)}-${parentId}-01`,
  `00-${traceId}-${'0'.repeat(16)}-01`,
  `00-${traceId.slice(1)}-${parentId}-01`,
  `00-${traceId}0-${parentId}-01`,
  `00-${traceId}-${parentId.slice(1)}-01`,
  `00-${traceId.slice(1)}g-${parentId}-01`,
  `00-${traceId}-${parentId}`,
  `00-${traceId}-${parentId}-0z`,
  `00-${traceId}-${parentId}-001`,
  sampledParent.replaceAll('-', '_'),
  ` ${sampledParent}`,
  `${sampledParent}\n`,
  `${sampledParent}, ${sampledParent}`,
];

describe('childTraceparent', () => {
  it('keeps the trace id and creates a new span id', () => {
    const child = childTraceparent(`00-${traceId}-${parentId}-01`);
    expect(child).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(child).not.toContain(parentId);
  });

  it.each([
    ['00', undefined, '00'],
    ['01', undefined, '01'],
    ['02', undefined, '00'],
    ['01', false, '00'],
  ])('maps the flags %s of the parent, with the decision %s, to %s', (flags, sampled, expected) => {
    expect(childTraceparent(`00-${traceId}-${parentId}-${flags}`, sampled)).toMatch(
      new RegExp(`^00-${traceId}-[0-9a-f]{16}-${expected}$`),
    );
  });

  it('writes version 00 and only its flags for a parent of a newer version', () => {
    expect(childTraceparent(`cc-${traceId}-${parentId}-ff-later`)).toMatch(
      new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`),
    );
  });

  it.each(invalid)('starts a new sampled trace for the parent %j', (header) => {
    expect(childTraceparent(header)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(childTraceparent(header)).not.toContain(traceId);
  });

  it('parses very long input without backtracking', () => {
    expect(childTraceparent(`01-${traceId}-${parentId}-01-${'-'.repeat(1_000_000)}`)).toContain(traceId);
    expect(childTraceparent('0'.repeat(1_000_000))).toHaveLength(55);
  });
});

describe('traceIdOf', () => {
  it('returns the trace id of a valid header', () => {
    expect(traceIdOf(`00-${traceId}-${parentId}-01`)).toBe(traceId);
  });

  it.each(invalid)('returns a new id for %j', (header) => {
    expect(traceIdOf(header)).toMatch(/^[0-9a-f]{32}$/);
    expect(traceIdOf(header)).not.toBe(traceIdOf(header));
  });
});
