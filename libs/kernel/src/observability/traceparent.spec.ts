import { describe, expect, it } from '@jest/globals';
import { childTraceparent, newTraceparent, parseTraceparent } from './traceparent.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const parentId = '00f067aa0ba902b7';
const sampled = `00-${traceId}-${parentId}-01`;

describe('parseTraceparent', () => {
  it('reads the trace id, the parent id and the sampled flag', () => {
    expect(parseTraceparent(sampled)).toEqual({ traceId, parentId, sampled: true });
    expect(parseTraceparent(`00-${traceId}-${parentId}-00`)).toEqual({ traceId, parentId, sampled: false });
  });

  it.each([
    ['02', false],
    ['03', true],
    ['fe', false],
    ['ff', true],
  ])('reads only the last bit of flags %s', (flags, expected) => {
    expect(parseTraceparent(`00-${traceId}-${parentId}-${flags}`)?.sampled).toBe(expected);
  });

  it.each([
    `01-${traceId}-${parentId}-01`,
    `cc-${traceId}-${parentId}-01-future-field`,
    `fe-${traceId}-${parentId}-01-`,
  ])('reads the fields of version 00 from the newer version in %s', (header) => {
    expect(parseTraceparent(header)).toEqual({ traceId, parentId, sampled: true });
  });

  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['not a traceparent', 'hello'],
    ['of the forbidden version ff', `ff-${traceId}-${parentId}-01`],
    ['of version 00 with a trailing field', `${sampled}-more`],
    ['of version 00 with a trailing dash', `${sampled}-`],
    ['of a newer version without a separator after the flags', `01-${traceId}-${parentId}-01more`],
    ['of a version that is not hexadecimal', `0x-${traceId}-${parentId}-01`],
    ['in upper case', sampled.toUpperCase()],
    ['with a trace id of zeros', `00-${'0'.repeat(32)}-${parentId}-01`],
    ['with a parent id of zeros', `00-${traceId}-${'0'.repeat(16)}-01`],
    ['with a trace id that is too short', `00-${traceId.slice(1)}-${parentId}-01`],
    ['with a trace id that is too long', `00-${traceId}0-${parentId}-01`],
    ['with a parent id that is too short', `00-${traceId}-${parentId.slice(1)}-01`],
    ['with a trace id that is not hexadecimal', `00-${traceId.slice(1)}g-${parentId}-01`],
    ['without flags', `00-${traceId}-${parentId}`],
    ['with flags that are not hexadecimal', `00-${traceId}-${parentId}-0z`],
    ['with flags that are too long', `00-${traceId}-${parentId}-001`],
    ['with other separators', sampled.replaceAll('-', '_')],
    ['with a leading space', ` ${sampled}`],
    ['with a trailing line break', `${sampled}\n`],
    ['sent twice', `${sampled}, ${sampled}`],
  ])('rejects a header that is %s', (_, header) => {
    expect(parseTraceparent(header)).toBeUndefined();
  });

  it('parses very long input without backtracking', () => {
    expect(parseTraceparent(`01-${traceId}-${parentId}-01-${'-'.repeat(1_000_000)}`)).toBeDefined();
    expect(parseTraceparent('0'.repeat(1_000_000))).toBeUndefined();
  });
});

describe('newTraceparent', () => {
  it('starts a sampled trace of version 00', () => {
    expect(newTraceparent()).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(parseTraceparent(newTraceparent())?.sampled).toBe(true);
  });

  it('creates unique trace ids', () => {
    const ids = Array.from({ length: 1_000 }, () => parseTraceparent(newTraceparent())?.traceId);
    expect(new Set(ids).size).toBe(1_000);
  });
});

describe('childTraceparent', () => {
  it('keeps the trace id and creates a new span id', () => {
    const child = parseTraceparent(childTraceparent(sampled));
    expect(child).toMatchObject({ traceId, sampled: true });
    expect(child?.parentId).not.toBe(parentId);
  });

  it.each(['00', '01'])('keeps the sampling flags %s', (flags) => {
    expect(childTraceparent(`00-${traceId}-${parentId}-${flags}`)).toMatch(
      new RegExp(`^00-${traceId}-[0-9a-f]{16}-${flags}$`),
    );
  });

  it('writes version 00 and only its flags for a parent of a newer version', () => {
    expect(childTraceparent(`cc-${traceId}-${parentId}-ff-later`)).toMatch(
      new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`),
    );
  });

  it.each([undefined, '', 'hello', `00-${'0'.repeat(32)}-${parentId}-01`])(
    'starts a new trace for the parent %j',
    (header) => {
      expect(parseTraceparent(childTraceparent(header))?.traceId).not.toBe(traceId);
      expect(childTraceparent(header)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    },
  );
});
