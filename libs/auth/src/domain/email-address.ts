/** One spelling per mailbox: two accounts must not differ only in case or in how an accent is encoded. */
export function normalizeEmail(email: string): string {
  return email.normalize('NFC').toLowerCase().normalize('NFC');
}
