import { Controller } from '@nestjs/common';
import { EndUserSessions, endUserSessions, UserNotFound } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class EndUserSessionsHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly keys: ApiKeysRepository,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(endUserSessions)
  handle({ id }: EndUserSessions): Promise<void> {
    return this.transaction.run(async () => {
      if (!(await this.accounts.lock(id))) throw new UserNotFound({});
      const revoked = [await this.families.revokeAll(id), await this.keys.revokeAll(id)];
      // Otherwise, requests that change nothing could add any number of entries.
      if (revoked.includes(true)) await this.auditTrail.record('sessions-ended', id);
    });
  }
}
