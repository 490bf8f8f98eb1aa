import { beforeEach, describe, expect, it } from '@jest/globals';
import { SecondFactor } from './second-factor.js';
import { stepAt, totp } from './totp.js';

const now = new Date('2026-01-01T00:00:00Z');

describe('SecondFactor', () => {
  let factor: SecondFactor;
  beforeEach(() => {
    factor = SecondFactor.begin('a1');
  });
  const code = (steps = 0) => totp(Buffer.from(factor.secret, 'base64url'), stepAt(now) + steps);

  it('accepts a code once, and none from before it', () => {
    expect(factor.accept(code(), now)).toBe('code');
    expect(factor.accept(code(), now)).toBeUndefined();
    expect(factor.accept(code(-1), now)).toBeUndefined();
    expect(factor.accept(code(1), now)).toBe('code');
  });

  it('accepts each of ten recovery codes once, in any case, and keeps none', () => {
    const codes = factor.enable();
    expect(new Set(codes).size).toBe(10);
    expect(JSON.stringify(factor)).not.toContain(codes[0]);
    expect(factor.accept(codes[3]!.toUpperCase(), now)).toBe('recovery-code');
    expect(factor.accept(codes[3]!, now)).toBeUndefined();
    for (const each of codes.filter((_, index) => index !== 3))
      expect(factor.accept(each, now)).toBe('recovery-code');
    expect(factor.recoveryHashes).toEqual([]);
  });

  it('accepts nothing else', () => {
    for (const guess of ['', '000000', 'aaaaa-aaaaa'].filter((each) => each !== code()))
      expect(factor.accept(guess, now)).toBeUndefined();
  });
});
