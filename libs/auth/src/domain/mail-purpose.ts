export type MailPurpose = 'password-reset' | 'email-verification';

/** Seconds for which the token in a mail is good. */
export const tokenSeconds: Readonly<Record<MailPurpose, number>> = {
  'password-reset': 3_600,
  'email-verification': 86_400,
};
