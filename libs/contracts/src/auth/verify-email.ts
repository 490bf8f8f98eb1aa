import { command, Text } from '#contracts/definition';
import { AuthBusy, InvalidMailToken, TooManyAttempts, WrongPassword } from './failures.js';
import * as limits from './field-limits.js';

export class VerifyEmail {
  @Text({
    max: 100,
    description: 'The token from the verification email. Single-use, valid for 24 hours.',
    example: 'n0tARealT0kenButAsLongAs0ne',
  })
  readonly token!: string;
  @Text({
    ...limits.password,
    optional: true,
    description: 'The password of the account. Not needed with an access token of the account.',
  })
  readonly password?: string;
}

export const verifyEmail = command('auth.verify-email', {
  summary: 'Verify an email address',
  description:
    'Confirms the address with the token from the verification email. Send the access token of a session of the account, ' +
    'or its `password`, as well: without either, another person may have registered the address. The account then loses ' +
    'its password, sessions and API keys, and its owner chooses a new password with a password reset.',
  request: VerifyEmail,
  failures: [InvalidMailToken, WrongPassword, TooManyAttempts, AuthBusy],
  access: 'anyone',
});
