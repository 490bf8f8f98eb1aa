import { command, Id } from '#contracts/definition';
import { UserNotFound } from './failures.js';

export class EndUserSessions {
  @Id() readonly id!: string;
}

export const endUserSessions = command('auth.end-user-sessions', {
  summary: 'End all sessions of a user',
  description:
    'Ends every session of a user and revokes the API keys. The user can log in again. The audit log records it if a ' +
    'session or an API key was active.',
  request: EndUserSessions,
  failures: [UserNotFound],
  access: 'users:manage',
});
