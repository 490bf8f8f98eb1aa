import { domainToASCII } from 'node:url';

/**
 * Normalizes an email address, so that there is one spelling per mailbox: lower case, Unicode NFC, and the domain in
 * ASCII (Punycode).
 */
export function normalizeEmail(email: string): string {
  const normalized = email.normalize('NFC').toLowerCase().normalize('NFC');
  const start = normalized.lastIndexOf('@') + 1;
  const domain = normalized.slice(start);
  return normalized.slice(0, start) + (domainToASCII(domain) || domain);
}

/**
 * The normalized address without its sub-address: `ada+shop@example.com` usually has the mailbox of `ada@example.com`. Only for
 * limits: some mail servers have a mailbox for each, so accounts are never compared by it.
 */
export function withoutSubAddress(email: string): string {
  return email.replace(/^([^+]+)\+.*(?=@)/, '$1');
}
