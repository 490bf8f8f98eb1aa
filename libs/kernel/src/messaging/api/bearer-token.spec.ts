import { describe, expect, it, jest } from '@jest/globals';
import { bearerToken } from './bearer-token.js';

describe('bearerToken', () => {
  it('returns the token of the Bearer scheme in any case', () => {
    expect(['Bearer a.b.c', 'bearer a.b.c', 'BEARER a.b.c'].map(bearerToken)).toEqual(Array(3).fill('a.b.c'));
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer a b', 'Bearer  a', ' Bearer a', 'Basic a', 'a.b.c'])(
    'returns no token for %j',
    (header) => {
      expect(bearerToken(header)).toBeUndefined();
    },
  );

  it('rejects a header of 15 kB without running a regular expression', () => {
    const exec = jest.spyOn(RegExp.prototype, 'exec');
    const long = 'a'.repeat(15_000);
    const match = jest.spyOn(String.prototype, 'match');
    const tokens = [long, `Bearer ${long}`, `${long} ${long}`].map(bearerToken);
    const calls = [exec.mock.calls.length, match.mock.calls.length];
    jest.restoreAllMocks();
    expect(tokens).toEqual([undefined, undefined, undefined]);
    expect(calls).toEqual([0, 0]);
  });
});
