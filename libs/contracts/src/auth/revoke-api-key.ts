import { command, Id } from '#contracts/definition';
import { ApiKeyNotFound } from './failures.js';

export class RevokeApiKey {
  @Id() readonly id!: string;
}

export const revokeApiKey = command('auth.revoke-api-key', {
  summary: 'Revoke an API key',
  description: 'The key stops working everywhere within seconds. This cannot be undone.',
  request: RevokeApiKey,
  failures: [ApiKeyNotFound],
  access: 'account:manage',
});
