import { command, Id } from '#contracts/definition';
import { SessionNotFound } from './failures.js';

export class EndSession {
  @Id() readonly id!: string;
}

export const endSession = command('auth.end-session', {
  summary: 'End a session',
  description: 'Revokes the refresh token and all access tokens of one of your sessions within seconds.',
  request: EndSession,
  failures: [SessionNotFound],
  access: 'account:manage',
});
