import { describe, expect, it } from '@jest/globals';
import { base32, matchingStep, newTotpSecret, stepAt, totp, totpUri } from './totp.js';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a time-based one-time password', () => {
  // RFC 6238, appendix B: the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %d s is %s', (seconds, code) => {
    expect(totp(secret, stepAt(at(seconds)))).toBe(code);
  });

  it('is taken 30 s early or late, and not once more', () => {
    const step = stepAt(at(1_000_000));
    const code = totp(secret, step);
    for (const seconds of [-30, 0, 30])
      expect(matchingStep(secret, code, at(1_000_000 + seconds), 0)).toBe(step);
    for (const seconds of [-60, 60])
      expect(matchingStep(secret, code, at(1_000_000 + seconds), 0)).toBeUndefined();
    expect(matchingStep(secret, code, at(1_000_000), step)).toBeUndefined();
  });

  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foob', 'MZXW6YQ'],
    ['foobar', 'MZXW6YTBOI'],
  ])('has secrets that people can type: %j is %s', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded);
  });

  it('has secrets that apps can read, each another one', () => {
    expect(totpUri(secret, 'ada@example.com')).toBe(
      'otpauth://totp/Cleave%3Aada%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cleave',
    );
    expect(newTotpSecret().equals(newTotpSecret())).toBe(false);
  });
});
