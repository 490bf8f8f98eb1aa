import { command, Email, Text } from '#contracts/definition';
import { AuthBusy, InvalidCredentials, MfaRequired, TooManyAttempts } from './errors.js';
import { TokenPair } from './token-pair.js';

export class Login {
  @Email({ example: 'ada@example.com' }) readonly email!: string;
  @Text({ max: 128, example: 'correct horse battery staple' }) readonly password!: string;
  @Text({
    max: 40,
    optional: true,
    description: 'Where codes are enabled: from the app, or a recovery code.',
  })
  readonly code?: string;
}

export const login = command('auth.login', {
  summary: 'Sign in',
  description:
    'Starts a session and answers its first pair of tokens. Each login is a session of its own, and ends ' +
    'apart from the others. Where an authenticator app is set up, the first try is refused with ' +
    '`auth.mfa-required`: send the same again with a `code`.',
  request: Login,
  response: TokenPair,
  errors: [InvalidCredentials, MfaRequired, TooManyAttempts, AuthBusy],
  access: 'anyone',
});
