import { Injectable } from '@nestjs/common';
import type { TokenPair } from '#contracts/auth';
import { AuthSettings } from '../auth.settings.js';
import type { Account } from '../domain/account.js';
import { formatRefreshToken, type RefreshToken } from '../domain/refresh-token.js';
import { AccessTokens } from './access-tokens.js';

/** Permission that every session has, and no API key. */
export const sessionOnlyPermission = 'account:manage';

@Injectable()
export class TokenPairs {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly settings: AuthSettings,
  ) {}

  /** The expiry of a session that is refreshed at `now`. */
  expiryFrom(now: Date): Date {
    return new Date(now.getTime() + this.settings.refreshTokenTtlSeconds * 1_000);
  }

  /** `issuedAt`: as of `RefreshFamiliesRepository.now`. Must not be called in a transaction: it may create the first signing key. */
  async issue(
    account: Account,
    sessionId: string,
    refreshToken: RefreshToken,
    issuedAt: Date,
  ): Promise<TokenPair> {
    const ttlSeconds = this.settings.accessTokenTtlSeconds;
    const permissions = [sessionOnlyPermission, ...account.permissions()];
    const claims = { subject: account.id, sessionId, permissions, issuedAt, ttlSeconds };
    return {
      accessToken: await this.accessTokens.issue(claims),
      tokenType: 'Bearer',
      expiresIn: ttlSeconds,
      refreshToken: formatRefreshToken(refreshToken),
      refreshExpiresIn: this.settings.refreshTokenTtlSeconds,
    };
  }
}
