import { command, Flag, Id, Nested, TextList, VersionMismatch } from '#contracts/definition';
import { LastAdmin, RecentLoginRequired, UserNotFound } from './failures.js';
import { roles, UserView, type Role } from './user-view.js';

export class UserChanges {
  @TextList({
    items: { max: 20, pattern: new RegExp(`^(${roles.join('|')})$`) },
    min: 1,
    max: roles.length,
    optional: true,
    description: `The complete list of roles: any of ${roles.map((role) => `\`${role}\``).join(', ')}.`,
    example: ['customer', 'staff'],
  })
  readonly roles?: Role[];

  @Flag({ optional: true, description: 'Whether the account is disabled. Disabled users cannot log in.' })
  readonly disabled?: boolean;
}

export class UpdateUser {
  @Id() readonly id!: string;
  @Nested(() => UserChanges) readonly changes!: UserChanges;
}

export const updateUser = command('auth.update-user', {
  summary: 'Update a user',
  description:
    'Changes the roles of a user, or disables or enables the account. Omitted fields stay unchanged. You can only grant ' +
    'roles whose permissions you have yourself. Granting a role or enabling an account requires a session that started ' +
    'within the last five minutes. ' +
    'Disabling a user or removing a role ends all sessions of the user, and disabling one also revokes the API keys.',
  request: UpdateUser,
  response: UserView,
  failures: [UserNotFound, LastAdmin, RecentLoginRequired, VersionMismatch],
  access: 'users:manage',
});
