import { command, Id } from '#contracts/definition';
import { SessionNotFound } from './errors.js';

export class EndSession {
  @Id() readonly id!: string;
}

export const endSession = command('auth.end-session', {
  summary: 'End one of your sessions',
  description: 'It can neither be refreshed nor used any more, within seconds.',
  request: EndSession,
  errors: [SessionNotFound],
  access: 'account:manage',
});
