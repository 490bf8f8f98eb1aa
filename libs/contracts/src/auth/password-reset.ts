import { command, Email, Text } from '#contracts/definition';
import { AuthBusy, InvalidMailToken } from './errors.js';

export class RequestPasswordReset {
  @Email({ example: 'ada@example.com' }) readonly email!: string;
}

export const requestPasswordReset = command('auth.request-password-reset', {
  summary: 'Ask for a new password',
  description:
    'Sends a mail with a link, if somebody has the address. Whether anybody does is told neither by the ' +
    'answer nor by its timing.',
  request: RequestPasswordReset,
  access: 'anyone',
});

export class ResetPassword {
  @Text({
    max: 100,
    description: 'From the mail; good for one use within an hour.',
    example: 'n0tARealT0kenButAsLongAs0ne',
  })
  readonly token!: string;
  @Text({
    min: 8,
    max: 128,
    description: 'Refused where it is common, or close to name and address.',
    example: 'a longer horse and a better battery',
  })
  readonly newPassword!: string;
}

export const resetPassword = command('auth.reset-password', {
  summary: 'Choose a new password',
  description: 'With the token of the mail. Ends every session of the account, and its API keys.',
  request: ResetPassword,
  errors: [InvalidMailToken, AuthBusy],
  access: 'anyone',
});
