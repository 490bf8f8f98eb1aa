import { command, Email, Text } from '#contracts/definition';
import { AuthBusy, EmailTaken } from './errors.js';
import { UserView } from './user-view.js';

export class Register {
  @Email({ example: 'ada@example.com', description: 'Kept in lower case.' }) readonly email!: string;
  @Text({
    min: 8,
    max: 128,
    description: 'Refused where it is common, or close to name and address.',
    example: 'correct horse battery staple',
  })
  readonly password!: string;
  @Text({ max: 200, example: 'Ada Lovelace' }) readonly name!: string;
}

/** Opens an account with the role `customer`. */
export const register = command('auth.register', {
  request: Register,
  response: UserView,
  errors: [EmailTaken, AuthBusy],
  access: 'anyone',
});
