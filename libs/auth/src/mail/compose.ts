import type { Account } from '../domain/account.js';
import type { MailPurpose } from '../domain/mail-purpose.js';
import type { Mail } from './mailer.js';

const texts: Readonly<Record<MailPurpose, { readonly subject: string; readonly instruction: string }>> = {
  'password-reset': {
    subject: 'Reset your password',
    instruction: 'To choose a new password, follow this link within one hour:',
  },
  'email-verification': {
    subject: 'Verify your email address',
    instruction: 'To verify your email address, follow this link within 24 hours:',
  },
};

/**
 * Composes the mail with the link for `token`. The token is in the fragment of the URL, which browsers do not send to
 * servers. The text contains no user input, because the recipient need not be the user who registered the address.
 */
export function compose({ email }: Account, purpose: MailPurpose, token: string, linkUrl: string): Mail {
  const { subject, instruction } = texts[purpose];
  const link = `${linkUrl.replace(/\/$/, '')}/${purpose}#${token}`;
  const text = ['Hello,', `${instruction}\n${link}`, 'If you did not request this email, you can ignore it.'];
  return { to: email, subject, text: `${text.join('\n\n')}\n` };
}
