import { command, Text } from '#contracts/definition';
import { AuthBusy, InvalidMailToken } from './failures.js';
import * as limits from './field-limits.js';

export class ResetPassword {
  @Text({
    max: 100,
    description: 'The token from the password reset email. Single-use, valid for one hour.',
    example: 'n0tARealT0kenButAsLongAs0ne',
  })
  readonly token!: string;
  @Text(limits.newPassword)
  readonly newPassword!: string;
}

export const resetPassword = command('auth.reset-password', {
  summary: 'Reset a password',
  description:
    'Sets a new password with the token from the password reset email. Ends all sessions of the account and revokes its ' +
    'API keys. Also removes MFA if the email address was not verified before, because another person may have registered it.',
  request: ResetPassword,
  failures: [InvalidMailToken, AuthBusy],
  access: 'anyone',
});
