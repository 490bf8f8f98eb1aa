import { describe, expect, it } from '@jest/globals';
import { formatRefreshToken, parseRefreshToken, randomSecret, successorOf } from './refresh-token.js';

describe('a refresh token', () => {
  const token = { familyId: '019a0000-0000-7000-8000-000000000001', secret: randomSecret() };

  it('is read back as it was written', () => {
    expect({ ...parseRefreshToken(formatRefreshToken(token)) }).toEqual(token);
  });

  it.each([
    '',
    '.',
    token.familyId,
    `${token.familyId}.`,
    `${token.familyId}.${'a'.repeat(44)}`,
    `x${token.familyId}.${token.secret}`,
  ])('is not %p', (text) => {
    expect(parseRefreshToken(text)).toBeUndefined();
  });

  it('has a successor of the same form that depends on the secret and the salt', () => {
    const salt = randomSecret();
    const successor = successorOf(token.secret, salt);
    expect(successor).toMatch(/^[\w-]{43}$/);
    expect(successorOf(token.secret, salt)).toBe(successor);
    expect(successorOf(token.secret, randomSecret())).not.toBe(successor);
    expect(successorOf(randomSecret(), salt)).not.toBe(successor);
  });
});
