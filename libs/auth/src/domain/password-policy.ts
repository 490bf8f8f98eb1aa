import { commonPasswords } from './common-passwords.js';

/** Length is the contract's business: this is what a length says nothing about. */
export function isCommonPassword(password: string): boolean {
  return commonPasswords.has(password.toLowerCase());
}
