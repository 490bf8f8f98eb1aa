import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { IsRandomSecret } from './is-random-secret.js';

class Secrets {
  @IsRandomSecret() readonly secret: string;

  constructor(secret: string) {
    this.secret = secret;
  }
}

describe('a secret setting', () => {
  const isAccepted = (secret: string) => validateSync(new Secrets(secret)).length === 0;

  it.each([
    ['hex digits', randomBytes(32).toString('hex')],
    ['Base64', randomBytes(32).toString('base64')],
    ['32 random characters', 'k7m2px9rtqabcdefghjkmnpqrstuvwxy'],
    ['words', 'a-secret-of-at-least-32-characters'],
  ])('accepts %s', (_, secret) => expect(isAccepted(secret)).toBe(true));

  it.each([
    ['fewer than 32 characters', randomBytes(15).toString('hex')],
    ['one character', 'a'.repeat(64)],
    ['seven different characters', 'abcdefggfedcbaaabbccddeeffggabcdefg'],
    ['a repeated word', 'changeme-now'.repeat(3)],
    ['a word that is repeated in part', '0123456789abcdef'.repeat(3).slice(0, 40)],
  ])('rejects %s', (_, secret) => expect(isAccepted(secret)).toBe(false));
});
