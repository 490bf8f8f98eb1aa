import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, which are misheard and misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten characters of which nothing can be guessed: not how many orders there are, nor another order's number. */
export function newOrderNumber(): string {
  const characters = Array.from(randomBytes(10), (byte) => alphabet[byte % alphabet.length]).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}
