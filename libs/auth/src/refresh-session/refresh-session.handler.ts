import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import {
  InvalidRefreshToken,
  RefreshReused,
  RefreshSession,
  refreshSession,
  type TokenPair,
} from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import type { Account } from '../domain/account.js';
import type { TokenRotation } from '../domain/refresh-family.js';
import { parseRefreshToken, type RefreshToken } from '../domain/refresh-token.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { currentDevice } from '../sessions/current-device.js';
import { TokenPairs } from '../sessions/token-pairs.js';

@Controller()
export class RefreshSessionHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly pairs: TokenPairs,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(refreshSession)
  async handle({ refreshToken }: RefreshSession): Promise<TokenPair> {
    const token = parseRefreshToken(refreshToken);
    if (!token) throw new InvalidRefreshToken({});
    // Failures are thrown after the commit: a rollback would undo the revocation of the family.
    const { account, rotation } = await this.em.transactional(() => this.rotate(token));
    if (rotation?.outcome === 'reused') throw new RefreshReused({});
    if (!account || rotation?.outcome !== 'rotated') throw new InvalidRefreshToken({});
    return this.pairs.issue(account, { familyId: token.familyId, secret: rotation.successor });
  }

  private async rotate({
    familyId,
    secret,
  }: RefreshToken): Promise<{ account?: Account; rotation?: TokenRotation }> {
    const family = await this.families.lock(familyId);
    const account = family && (await this.accounts.findEnabled(family.accountId));
    if (!account) return {};
    const now = await this.families.now();
    const rotation = family.rotate(secret, now, this.pairs.expiryFrom(now));
    if (rotation.outcome === 'rotated') family.recordDevice(currentDevice());
    if (rotation.outcome === 'reused')
      await this.auditTrail.record('refresh-reused', account.id, { session: familyId });
    return { account, rotation };
  }
}
