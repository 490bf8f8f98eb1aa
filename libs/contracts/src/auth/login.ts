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

/** Starts a session of its own: its refresh tokens live and die apart from those of other logins. */
export const login = command('auth.login', {
  request: Login,
  response: TokenPair,
  errors: [InvalidCredentials, MfaRequired, TooManyAttempts, AuthBusy],
  access: 'anyone',
});
