import { randomSecret } from './refresh-token.js';

/** Prefix of every key, so that secret scanners can detect leaked keys. */
const prefix = 'ck_';
const pattern = /^ck_[\w-]{43}$/;

/** Generates a key with 256 random bits. */
export function newApiKey(): string {
  return prefix + randomSecret();
}

export function isApiKey(text: string): boolean {
  return pattern.test(text);
}
