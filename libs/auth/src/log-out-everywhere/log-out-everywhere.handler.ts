import { Controller } from '@nestjs/common';
import { LogOutEverywhere, logOutEverywhere } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class LogOutEverywhereHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly families: RefreshFamiliesRepository,
    private readonly keys: ApiKeysRepository,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(logOutEverywhere)
  async handle(_: LogOutEverywhere): Promise<void> {
    const { id } = currentPrincipal();
    await this.transaction.run(async () => {
      const revoked = [await this.families.revokeAll(id), await this.keys.revokeAll(id)];
      // Otherwise, requests that change nothing could add any number of entries.
      if (revoked.includes(true)) await this.auditTrail.record('sessions-ended', id);
    });
  }
}
