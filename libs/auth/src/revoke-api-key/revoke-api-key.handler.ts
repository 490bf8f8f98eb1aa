import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { ApiKeyNotFound, RevokeApiKey, revokeApiKey } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';

@Controller()
export class RevokeApiKeyHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly keys: ApiKeysRepository,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(revokeApiKey)
  handle({ id }: RevokeApiKey): Promise<void> {
    const accountId = currentPrincipal().id;
    return this.em.transactional(async () => {
      if (!(await this.keys.revoke(id, accountId))) throw new ApiKeyNotFound({});
      await this.auditTrail.record('api-key-revoked', accountId, { key: id });
    });
  }
}
