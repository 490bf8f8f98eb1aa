import { command, Email, Text } from '#contracts/definition';
import { AuthBusy, EmailTaken, QuotaExceeded } from './failures.js';
import { UserView } from './user-view.js';
import * as limits from './field-limits.js';

export class RegisterUser {
  @Email({ example: 'ada@example.com', description: 'Stored in lower case.' }) readonly email!: string;
  @Text({ ...limits.newPassword, example: 'correct horse battery staple' })
  readonly password!: string;
  @Text(limits.userName) readonly name!: string;
}

export const registerUser = command('auth.register', {
  summary: 'Create an account',
  description:
    'Creates an account with the role `customer` and sends a verification email. It does not start a session: log in ' +
    'afterwards.',
  request: RegisterUser,
  response: UserView,
  failures: [EmailTaken, QuotaExceeded, AuthBusy],
  access: 'anyone',
});
