import { domainToASCII } from 'node:url';

/**
 * One spelling per mailbox: two accounts must not differ only in case, in how an accent is encoded, or in whether a
 * domain of other letters is written as it is read or as it is looked up.
 */
export function normalizeEmail(email: string): string {
  const spelt = email.normalize('NFC').toLowerCase().normalize('NFC');
  const start = spelt.lastIndexOf('@') + 1;
  const domain = spelt.slice(start);
  return spelt.slice(0, start) + (domainToASCII(domain) || domain);
}
