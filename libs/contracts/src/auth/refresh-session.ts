import { command, Text } from '#contracts/definition';
import { InvalidRefreshToken, RefreshReused } from './failures.js';
import { TokenPair } from './token-pair.js';

export class RefreshSession {
  @Text({ max: 200, example: 'n0tARealT0kenButAsLongAs0ne' }) readonly refreshToken!: string;
}

/**
 * Rotates the refresh token and issues a new token pair. A client can lose the response, so the previous token is
 * accepted for a few more seconds and returns the same successor. Any older token revokes the whole session.
 */
export const refreshSession = command('auth.refresh', {
  summary: 'Refresh a session',
  description:
    'Exchanges a refresh token for a new access token and a new refresh token. Store the new refresh token and discard the ' +
    'old one. If you did not receive the response, you can retry with the same token for a few seconds and get the same ' +
    'refresh token; using it later ends the session.',
  request: RefreshSession,
  response: TokenPair,
  failures: [InvalidRefreshToken, RefreshReused],
  access: 'anyone',
});
