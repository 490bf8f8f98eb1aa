import { beforeEach, describe, expect, it } from '@jest/globals';
import { SecondFactor } from './second-factor.js';

/** An app that shows the number of the step, at the step 1000. */
const stepOf = (code: string, after: number) =>
  ['999', '1000', '1001'].includes(code) && Number(code) > after ? Number(code) : undefined;

describe('SecondFactor', () => {
  let factor: SecondFactor;
  beforeEach(() => {
    factor = SecondFactor.begin('a1', 'secret');
  });

  it('accepts a code once, and none from before it', () => {
    expect(factor.accept('1000', stepOf)).toBe('code');
    expect(factor.accept('1000', stepOf)).toBeUndefined();
    expect(factor.accept('999', stepOf)).toBeUndefined();
    expect(factor.accept('1001', stepOf)).toBe('code');
  });

  it('accepts each of ten recovery codes once, in any case, and keeps none', () => {
    const codes = factor.enable();
    expect(new Set(codes).size).toBe(10);
    for (const each of codes) expect(each).toMatch(/^[2-9a-z]{6}(-[2-9a-z]{6}){3}$/);
    expect(JSON.stringify(factor)).not.toContain(codes[0]);
    expect(factor.accept(codes[3]!.toUpperCase().replaceAll('-', ' '), stepOf)).toBe('recovery-code');
    expect(factor.accept(codes[3]!, stepOf)).toBeUndefined();
    for (const each of codes.filter((_, index) => index !== 3))
      expect(factor.accept(each, stepOf)).toBe('recovery-code');
    expect(factor.recoveryHashes).toEqual([]);
  });

  it('accepts nothing else', () => {
    for (const guess of ['', '000000', 'aaaaa-aaaaa']) expect(factor.accept(guess, stepOf)).toBeUndefined();
  });
});
