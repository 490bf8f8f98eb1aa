import { beforeEach, describe, expect, it } from '@jest/globals';
import { SecondFactor } from './second-factor.js';

/** A fake app whose code is the number of the time step. The current step is 1000. */
const stepOf = (code: string, after: number) =>
  ['999', '1000', '1001'].includes(code) && Number(code) > after ? Number(code) : undefined;

describe('SecondFactor', () => {
  let factor: SecondFactor;
  beforeEach(() => {
    factor = SecondFactor.begin('a1', 'secret');
  });

  it('accepts a code once, and no earlier code afterwards', () => {
    expect(factor.verify('1000', stepOf)).toBe('totp');
    expect(factor.verify('1000', stepOf)).toBeUndefined();
    expect(factor.verify('999', stepOf)).toBeUndefined();
    expect(factor.verify('1001', stepOf)).toBe('totp');
  });

  it('accepts each of ten recovery codes once, ignoring case, and stores none of them', () => {
    const codes = factor.enable();
    expect(new Set(codes).size).toBe(10);
    for (const each of codes) expect(each).toMatch(/^[2-9a-z]{6}(-[2-9a-z]{6}){3}$/);
    expect(JSON.stringify(factor)).not.toContain(codes[0]);
    expect(factor.verify(codes[3]!.toUpperCase().replaceAll('-', ' '), stepOf)).toBe('recovery-code');
    expect(factor.verify(codes[3]!, stepOf)).toBeUndefined();
    for (const each of codes.filter((_, index) => index !== 3))
      expect(factor.verify(each, stepOf)).toBe('recovery-code');
    expect(factor.recoveryHashes).toEqual([]);
  });

  it('rejects any other code', () => {
    for (const guess of ['', '000000', 'aaaaa-aaaaa']) expect(factor.verify(guess, stepOf)).toBeUndefined();
  });
});
