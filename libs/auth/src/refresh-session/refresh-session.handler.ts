import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { InvalidRefreshToken, Refresh, refresh, RefreshReused, type TokenPair } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import type { Account } from '../domain/account.js';
import type { Spending } from '../domain/refresh-family.js';
import { parseRefreshToken, type RefreshToken } from '../domain/refresh-token.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { callingClient } from '../sessions/calling-client.js';
import { TokenPairs } from '../sessions/token-pairs.js';

@Controller()
export class RefreshSessionHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly pairs: TokenPairs,
    private readonly trail: AuditTrail,
  ) {}

  @Handles(refresh)
  async handle({ refreshToken }: Refresh): Promise<TokenPair> {
    const token = parseRefreshToken(refreshToken);
    if (!token) throw new InvalidRefreshToken({});
    // Thrown only once it is committed: a family that ends must stay ended.
    const { account, spending } = await this.em.transactional(() => this.spend(token));
    if (spending?.outcome === 'reused') throw new RefreshReused({});
    if (!account || spending?.outcome !== 'spent') throw new InvalidRefreshToken({});
    return this.pairs.issue(account, { familyId: token.familyId, secret: spending.successor });
  }

  private async spend({
    familyId,
    secret,
  }: RefreshToken): Promise<{ account?: Account; spending?: Spending }> {
    const family = await this.families.lock(familyId);
    const account = family && (await this.accounts.findEnabled(family.accountId));
    if (!account) return {};
    const now = await this.families.now();
    const spending = family.spend(secret, now, this.pairs.expiryFrom(now));
    if (spending.outcome === 'spent') family.usedFrom(callingClient());
    if (spending.outcome === 'reused')
      await this.trail.record('refresh-reused', account.id, { session: familyId });
    return { account, spending };
  }
}
