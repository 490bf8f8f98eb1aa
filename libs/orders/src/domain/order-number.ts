import { randomBytes } from 'node:crypto';

/** Crockford base 32: omits I, L, O and U, which are easily confused. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten random characters. Reveals neither the number of orders nor the number of another order. */
export function newOrderNumber(): string {
  const characters = Array.from(randomBytes(10), (byte) => alphabet[byte % alphabet.length]).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}
