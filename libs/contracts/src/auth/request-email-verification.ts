import { command } from '#contracts/definition';
import { QuotaExceeded } from './failures.js';

export class RequestEmailVerification {}

export const requestEmailVerification = command('auth.request-email-verification', {
  summary: 'Resend the verification email',
  description:
    'Sends the verification email that is sent on registration again. Nothing is sent if the address is already ' +
    'verified, or if an email was sent within the last minute.',
  request: RequestEmailVerification,
  failures: [QuotaExceeded],
  access: 'account:manage',
});
