import { command, Id } from '#contracts/definition';
import { SessionNotFound } from './errors.js';

export class EndSession {
  @Id() readonly id!: string;
}

export const endSession = command('auth.end-session', {
  request: EndSession,
  errors: [SessionNotFound],
  access: 'account:manage',
});
