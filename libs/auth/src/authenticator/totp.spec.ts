import { describe, expect, it } from '@jest/globals';
import { verifyTotp, newTotpSecret, totpUri, base32Secret } from './totp.js';

const secret = Buffer.from('12345678901234567890').toString('base64url');
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a TOTP code', () => {
  // RFC 6238, appendix B: the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is valid at its time (%d s: %s)', (seconds, code) => {
    expect(verifyTotp(secret, code, at(seconds), 0)).toBe(Math.floor(seconds / 30));
    expect(verifyTotp(newTotpSecret(), code, at(seconds), 0)).toBeUndefined();
  });

  it('is accepted up to 30 s early or late, but not after its step was used', () => {
    const [step, code] = [Math.floor(1_111_111_111 / 30), '050471'];
    for (const seconds of [-30, 0, 30])
      expect(verifyTotp(secret, code, at(1_111_111_111 + seconds), 0)).toBe(step);
    for (const seconds of [-60, 60])
      expect(verifyTotp(secret, code, at(1_111_111_111 + seconds), 0)).toBeUndefined();
    for (const after of [step, step + 1, step + 2, step + 1_000])
      expect(verifyTotp(secret, code, at(1_111_111_111), after)).toBeUndefined();
  });

  it.each(['', '05047', '0504711', ' 050471', '050471\n', '０５０４７１', 'k7m2p-x9rtq'])(
    'is rejected unless it has six digits: %j',
    (text) => {
      expect(verifyTotp(secret, text, at(1_111_111_111), 0)).toBeUndefined();
    },
  );

  // RFC 4648, section 10.
  it.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foob', 'MZXW6YQ'],
    ['foobar', 'MZXW6YTBOI'],
  ])('has a secret that is encoded in base32: %j as %s', (text, encoded) => {
    expect(base32Secret(Buffer.from(text).toString('base64url'))).toBe(encoded);
  });

  it('has a random secret that is encoded as an otpauth URI', () => {
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
