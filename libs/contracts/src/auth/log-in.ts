import { command, Email, Text } from '#contracts/definition';
import { AuthBusy, InvalidCredentials, MfaRequired, QuotaExceeded, TooManyAttempts } from './failures.js';
import { TokenPair } from './token-pair.js';
import * as limits from './field-limits.js';

export class LogIn {
  @Email({ example: 'customer@example.com' }) readonly email!: string;
  @Text(limits.password) readonly password!: string;
  @Text({
    min: 0,
    max: 40,
    optional: true,
    description: 'A code from the authenticator app, or a recovery code. Required if MFA is enabled.',
  })
  readonly code?: string;
}

export const logIn = command('auth.login', {
  summary: 'Log in',
  description:
    'Starts a new session and returns an access token and a refresh token. Sessions are independent of each other; above ' +
    '1,000 per account, those that were used least recently end. If MFA is enabled for the account, a request without ' +
    '`code` fails with `auth.mfa-required`: retry with a `code`.',
  request: LogIn,
  response: TokenPair,
  failures: [InvalidCredentials, MfaRequired, TooManyAttempts, QuotaExceeded, AuthBusy],
  access: 'anyone',
});
