import { Controller } from '@nestjs/common';
import { ApiKeyNotFound, RevokeApiKey, revokeApiKey } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';

@Controller()
export class RevokeApiKeyHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly keys: ApiKeysRepository,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(revokeApiKey)
  handle({ id }: RevokeApiKey): Promise<void> {
    const accountId = currentPrincipal().id;
    return this.transaction.run(async () => {
      if (!(await this.keys.revoke(id, accountId))) throw new ApiKeyNotFound({});
      await this.auditTrail.record('api-key-revoked', accountId, { key: id });
    });
  }
}
