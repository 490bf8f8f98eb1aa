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
import { currentClient } from '../sessions/current-client.js';
import { TokenPairs } from '../sessions/token-pairs.js';

interface RotatedSession {
  readonly id: string;
  readonly account: Account;
  readonly rotation: TokenRotation;
  /** By the clock of the database. */
  readonly now: Date;
}

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
    const session = await this.em.transactional(() => this.rotate(token));
    if (session?.rotation.outcome === 'reused') throw new RefreshReused({});
    if (session?.rotation.outcome !== 'rotated') throw new InvalidRefreshToken({});
    const { id, account, rotation, now } = session;
    return this.pairs.issue(account, id, { handle: token.handle, secret: rotation.successor }, now);
  }

  private async rotate({ handle, secret }: RefreshToken): Promise<RotatedSession | undefined> {
    const family = await this.families.lockByHandle(handle);
    const account = family && (await this.accounts.findEnabled(family.accountId));
    if (!account) return undefined;
    const now = await this.families.now();
    const wasActive = family.isActive(now);
    const rotation = family.rotate(secret, now, this.pairs.expiryFrom(now));
    if (rotation.outcome === 'rotated') family.recordClient(currentClient());
    // Recorded once per session: a client may send a dead token any number of times.
    if (rotation.outcome === 'reused' && wasActive)
      await this.auditTrail.record('refresh-reused', account.id, { session: family.id });
    return { id: family.id, account, rotation, now };
  }
}
