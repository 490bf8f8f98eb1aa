import type { Account } from '../domain/account.js';
import type { MailPurpose } from '../domain/mail-purpose.js';
import type { Mail } from './mailer.js';

const words: Readonly<Record<MailPurpose, { readonly subject: string; readonly please: string }>> = {
  'password-reset': {
    subject: 'Choose a new password',
    please: 'To choose a new password, follow this link within an hour:',
  },
  'email-verification': {
    subject: 'Confirm your email address',
    please: 'To confirm that this address is yours, follow this link within a day:',
  },
};

/**
 * The token is behind the `#`, which browsers send to nobody. Nothing in it was typed by whoever registered: they need
 * not be who reads it.
 */
export function compose({ email }: Account, purpose: MailPurpose, token: string, linkUrl: string): Mail {
  const { subject, please } = words[purpose];
  const link = `${linkUrl.replace(/\/$/, '')}/${purpose}#${token}`;
  const text = [
    'Hello,',
    `${please}\n${link}`,
    'If you did not ask for it, there is nothing you have to do.',
  ];
  return { to: email, subject, text: `${text.join('\n\n')}\n` };
}
