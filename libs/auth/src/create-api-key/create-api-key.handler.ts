import { Controller } from '@nestjs/common';
import { CreateApiKey, createApiKey, ScopeNotHeld, type CreatedApiKey } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { newApiKey } from '../domain/api-key.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

const defaultExpiryDays = 90;

@Controller()
export class CreateApiKeyHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly keys: ApiKeysRepository,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(createApiKey)
  handle({ name, scopes, expiresInDays = defaultExpiryDays }: CreateApiKey): Promise<CreatedApiKey> {
    return this.transaction.run(async () => {
      const { id, permissions, sessionId } = currentPrincipal();
      const account = await this.accounts.lockEnabled(id);
      await this.families.assertActive(sessionId);
      // Of both, because the account may have been promoted since the access token was issued.
      const grantable = new Set(account.permissions().filter((each) => permissions.has(each)));
      const missing = scopes.filter((scope) => !grantable.has(scope));
      if (missing.length > 0) throw new ScopeNotHeld({ scopes: missing });
      const key = newApiKey();
      const view = await this.keys.add({ accountId: account.id, key, name, scopes, expiresInDays });
      await this.auditTrail.record('api-key-created', account.id, { key: view.id, scopes: scopes.join(' ') });
      return { ...view, key };
    });
  }
}
