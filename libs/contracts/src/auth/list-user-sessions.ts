import { Id, PageRequest, query } from '#contracts/definition';
import { UserNotFound } from './failures.js';
import { SessionPage } from './list-sessions.js';

export class ListUserSessions extends PageRequest {
  @Id() readonly id!: string;
}

export const listUserSessions = query('auth.list-user-sessions', {
  summary: 'List the sessions of a user',
  description: 'Returns the active sessions of a user, newest first.',
  request: ListUserSessions,
  response: SessionPage,
  failures: [UserNotFound],
  access: 'users:manage',
});
