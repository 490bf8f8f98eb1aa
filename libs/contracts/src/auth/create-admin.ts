import { command, Email, Flag, Nested, OneOf, Text } from '#contracts/definition';
import { AccountDisabled, AuthBusy, UnverifiedAccount } from './failures.js';
import { UserView } from './user-view.js';
import * as limits from './field-limits.js';

export class CreateAdmin {
  @Email() readonly email!: string;
  @Text({ ...limits.userName, description: 'Used only if the account does not exist yet.' })
  readonly name!: string;
  @Text(limits.newPassword) readonly password!: string;
  @Flag({
    optional: true,
    description: 'Promote an existing account even if its email address is not verified.',
  })
  readonly promoteUnverified?: boolean;
}

export class CreatedAdmin {
  @Nested(() => UserView) readonly user!: UserView;
  @OneOf(['created', 'promoted', 'unchanged']) readonly outcome!: 'created' | 'promoted' | 'unchanged';
}

/**
 * Creates an account with the role `admin`, or promotes the existing account with this email address: it gets the
 * password, and all its sessions, API keys and second factors are revoked or removed. Does not change an account that
 * is an admin already, and rejects a disabled one.
 */
export const createAdmin = command('auth.create-admin', {
  request: CreateAdmin,
  response: CreatedAdmin,
  failures: [AccountDisabled, AuthBusy, UnverifiedAccount],
  access: 'operator',
});
