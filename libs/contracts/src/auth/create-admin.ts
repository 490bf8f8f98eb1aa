import { command, Email, Flag, Nested, Text } from '#contracts/definition';
import { AuthBusy } from './errors.js';
import { UserView } from './user-view.js';

export class CreateAdmin {
  @Email() readonly email!: string;
  @Text({ max: 200 }) readonly name!: string;
  @Text({ min: 8, max: 128, description: 'Used only if the account does not exist yet.' })
  readonly password!: string;
}

export class CreatedAdmin {
  @Nested(() => UserView) readonly user!: UserView;
  @Flag({
    description: '`false` if an existing account was promoted. It keeps its name and password.',
  })
  readonly created!: boolean;
}

/** Creates an account with the role `admin`, or adds that role to the existing account with this email address. */
export const createAdmin = command('auth.create-admin', {
  request: CreateAdmin,
  response: CreatedAdmin,
  errors: [AuthBusy],
  access: 'service',
});
