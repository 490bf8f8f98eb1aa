export type MailPurpose = 'password-reset' | 'email-verification';

/** Lifetime of the token in a mail. */
export const tokenTtlSeconds: Readonly<Record<MailPurpose, number>> = {
  'password-reset': 3_600,
  'email-verification': 86_400,
};
