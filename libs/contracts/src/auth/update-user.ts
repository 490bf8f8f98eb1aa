import { command, Flag, Id, Nested, TextList, VersionMismatch } from '#contracts/definition';
import { LastAdmin, UserNotFound } from './errors.js';
import { roles, UserView, type Role } from './user-view.js';

export class UserChanges {
  @TextList({
    items: { max: 20, pattern: new RegExp(`^(${roles.join('|')})$`) },
    min: 1,
    max: roles.length,
    optional: true,
    description: `All of the user's roles: ${roles.join(', ')}.`,
    example: ['customer', 'staff'],
  })
  readonly roles?: Role[];

  @Flag({ optional: true, description: 'A disabled user cannot sign in.' }) readonly disabled?: boolean;
}

export class UpdateUser {
  @Id() readonly id!: string;
  @Nested(() => UserChanges) readonly changes!: UserChanges;
}

export const updateUser = command('auth.update-user', {
  summary: 'Change roles, or disable an account',
  description:
    'What is left out stays as it is. Nobody gives a role whose permissions they do not have themselves. ' +
    'Whoever is disabled or loses a role is signed out everywhere.',
  request: UpdateUser,
  response: UserView,
  errors: [UserNotFound, LastAdmin, VersionMismatch],
  access: 'users:manage',
});
