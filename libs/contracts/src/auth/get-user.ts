import { Id, query } from '#contracts/definition';
import { UserNotFound } from './failures.js';
import { UserView } from './user-view.js';

export class GetUser {
  @Id() readonly id!: string;
}

export const getUser = query('auth.get-user', {
  summary: 'Retrieve a user',
  description: 'Returns the account of a user.',
  request: GetUser,
  response: UserView,
  failures: [UserNotFound],
  access: 'users:manage',
});
