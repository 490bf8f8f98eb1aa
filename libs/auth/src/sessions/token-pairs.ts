import { Injectable } from '@nestjs/common';
import type { TokenPair } from '#contracts/auth';
import { AuthSettings } from '../auth.settings.js';
import type { Account } from '../domain/account.js';
import { formatRefreshToken, type RefreshToken } from '../domain/refresh-token.js';
import { AccessTokens } from './access-tokens.js';

/** Held by sessions, and never by API keys. */
const inPerson = 'account:manage';

@Injectable()
export class TokenPairs {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly settings: AuthSettings,
  ) {}

  /** When a session that is refreshed `now` ends unless it is refreshed again. */
  expiryFrom(now: Date): Date {
    return new Date(now.getTime() + this.settings.refreshTokenSeconds * 1_000);
  }

  /** Not inside a transaction: it may have to make the first signing key. */
  async issue(account: Account, refreshToken: RefreshToken): Promise<TokenPair> {
    const { accessTokenSeconds: seconds } = this.settings;
    const permissions = [inPerson, ...account.permissions()];
    const grant = { subject: account.id, sessionId: refreshToken.familyId, permissions, seconds };
    return {
      accessToken: await this.accessTokens.issue(grant),
      tokenType: 'Bearer',
      expiresIn: seconds,
      refreshToken: formatRefreshToken(refreshToken),
      refreshExpiresIn: this.settings.refreshTokenSeconds,
    };
  }
}
