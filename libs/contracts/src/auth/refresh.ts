import { command, Text } from '#contracts/definition';
import { InvalidRefreshToken, RefreshReused } from './errors.js';
import { TokenPair } from './token-pair.js';

export class Refresh {
  @Text({ max: 200, example: 'n0tARealT0kenButAsLongAs0ne' }) readonly refreshToken!: string;
}

/**
 * Spends a refresh token for a new pair. Because an answer can be lost, the token just spent may be sent again
 * for a few seconds and is answered with the same successor; any older one revokes the whole session.
 */
export const refresh = command('auth.refresh', {
  summary: 'Renew a session',
  description:
    'Spends the refresh token for a new pair. Keep the new one: the old one is worth nothing any more. ' +
    'Should the answer be lost, the same token may be sent again for a few seconds and is answered ' +
    'alike; after that its reuse ends the session.',
  request: Refresh,
  response: TokenPair,
  errors: [InvalidRefreshToken, RefreshReused],
  access: 'anyone',
});
