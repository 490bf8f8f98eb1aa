import { describe, expect, it } from '@jest/globals';
import { matchingStep, newTotpSecret, totpUri, typedSecret } from './totp.js';

const secret = Buffer.from('12345678901234567890').toString('base64url');
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
    expect(matchingStep(secret, code, at(seconds), 0)).toBe(Math.floor(seconds / 30));
    expect(matchingStep(newTotpSecret(), code, at(seconds), 0)).toBeUndefined();
  });

  it('is taken 30 s early or late, and not once more', () => {
    const [step, code] = [Math.floor(1_111_111_111 / 30), '050471'];
    for (const seconds of [-30, 0, 30])
      expect(matchingStep(secret, code, at(1_111_111_111 + seconds), 0)).toBe(step);
    for (const seconds of [-60, 60])
      expect(matchingStep(secret, code, at(1_111_111_111 + seconds), 0)).toBeUndefined();
    for (const after of [step, step + 1])
      expect(matchingStep(secret, code, at(1_111_111_111), after)).toBeUndefined();
  });

  it.each(['', '05047', '0504711', ' 050471', '050471\n', '０５０４７１', 'k7m2p-x9rtq'])(
    'is six digits, and not %j',
    (text) => {
      expect(matchingStep(secret, text, at(1_111_111_111), 0)).toBeUndefined();
    },
  );

  // RFC 4648, section 10.
  it.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foob', 'MZXW6YQ'],
    ['foobar', 'MZXW6YTBOI'],
  ])('has secrets that people can type: %j is %s', (text, typed) => {
    expect(typedSecret(Buffer.from(text).toString('base64url'))).toBe(typed);
  });

  it('has secrets that apps can read, each another one', () => {
    const uri = new URL(totpUri(secret, 'ada@example.com'));
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
      'otpauth:',
      'totp',
      '/Cleave:ada@example.com',
    ]);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      issuer: 'Cleave',
    });
    expect(Buffer.from(newTotpSecret(), 'base64url')).toHaveLength(20);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
  });
});
