import { Id, query } from '#contracts/definition';
import { UserNotFound } from './errors.js';
import { UserView } from './user-view.js';

export class GetUser {
  @Id() readonly id!: string;
}

export const getUser = query('auth.get-user', {
  summary: 'Read an account',
  description: 'As its owner sees it.',
  request: GetUser,
  response: UserView,
  errors: [UserNotFound],
  access: 'users:manage',
});
