import { randomSecret } from './refresh-token.js';

/** Starts every key, so that leaked ones can be recognised. */
const mark = 'ck_';
const form = /^ck_[\w-]{43}$/;

/** 256 random bits. */
export function newApiKey(): string {
  return mark + randomSecret();
}

export function isApiKey(text: string): boolean {
  return form.test(text);
}
