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

export const register = command('auth.register', {
  summary: 'Open an account',
  description:
    'The account has the role `customer`, and a mail is sent that confirms its address. Nobody is signed ' +
    'in by it: log in next.',
  request: Register,
  response: UserView,
  errors: [EmailTaken, AuthBusy],
  access: 'anyone',
});
