import { command, Id } from '#contracts/definition';
import { SessionNotFound } from './errors.js';

export class EndSession {
  @Id() readonly id!: string;
}

export const endSession = command('auth.end-session', {
  summary: 'End a session',
  description: 'Revokes the refresh token and all access tokens of one of your sessions within seconds.',
  request: EndSession,
  errors: [SessionNotFound],
  access: 'account:manage',
});
