import { describe, expect, it } from '@jest/globals';
import {
  deriveSuccessor,
  formatRefreshToken,
  parseRefreshToken,
  randomRefreshToken,
  randomSecret,
} from './refresh-token.js';

describe('a refresh token', () => {
  const token = randomRefreshToken();

  it('is parsed as it was formatted', () => {
    expect({ ...parseRefreshToken(formatRefreshToken(token)) }).toEqual(token);
  });

  it.each([
    '',
    '.',
    token.handle,
    `${token.handle}.`,
    `${token.handle}.${'a'.repeat(44)}`,
    `x${token.handle}.${token.secret}`,
    `019a0000-0000-7000-8000-000000000001.${token.secret}`,
  ])('is not parsed from %p', (text) => {
    expect(parseRefreshToken(text)).toBeUndefined();
  });

  it('has a successor of the same format that depends on the secret and the salt', () => {
    const salt = randomSecret();
    const successor = deriveSuccessor(token.secret, salt);
    expect(successor).toMatch(/^[\w-]{43}$/);
    expect(deriveSuccessor(token.secret, salt)).toBe(successor);
    expect(deriveSuccessor(token.secret, randomSecret())).not.toBe(successor);
    expect(deriveSuccessor(randomSecret(), salt)).not.toBe(successor);
  });
});
