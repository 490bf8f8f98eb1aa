import { command, Email } from '#contracts/definition';
import { QuotaExceeded } from './failures.js';

export class RequestPasswordReset {
  @Email({ example: 'ada@example.com' }) readonly email!: string;
}

export const requestPasswordReset = command('auth.request-password-reset', {
  summary: 'Request a password reset',
  description:
    'Sends an email with a reset link if an account with this address exists. Neither the response nor its timing ' +
    'reveals whether it does.',
  request: RequestPasswordReset,
  failures: [QuotaExceeded],
  access: 'anyone',
});
