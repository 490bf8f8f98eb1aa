import { Controller } from '@nestjs/common';
import {
  CreateApiKey,
  createApiKey,
  maxApiKeys,
  ScopeNotHeld,
  TooManyApiKeys,
  type CreatedApiKey,
} from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { Credentials } from '../credentials/credentials.js';
import { newApiKey } from '../domain/api-key.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { Quotas } from '../throttling/quotas.js';

const defaultExpiryDays = 90;

@Controller()
export class CreateApiKeyHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly credentials: Credentials,
    private readonly keys: ApiKeysRepository,
    private readonly quotas: Quotas,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(createApiKey)
  async handle(request: CreateApiKey): Promise<CreatedApiKey> {
    const { name, scopes, expiresInDays = defaultExpiryDays, currentPassword } = request;
    const verifiedHash = await this.authenticate(currentPassword);
    return this.transaction.run(async () => {
      const { permissions } = currentPrincipal();
      const account = await this.credentials.getAccountForUpdate(verifiedHash);
      // Of both, because the account may have been promoted since the access token was issued.
      const grantable = new Set(account.permissions().filter((each) => permissions.has(each)));
      const missing = scopes.filter((scope) => !grantable.has(scope));
      if (missing.length > 0) throw new ScopeNotHeld({ scopes: missing });
      // The lock on the account serialises concurrent requests.
      if ((await this.keys.count(account.id)) >= maxApiKeys) throw new TooManyApiKeys({ most: maxApiKeys });
      await this.quotas.consume([{ name: 'apiKeysPerAccount', subject: account.email }]);
      const key = newApiKey();
      const view = await this.keys.add({ accountId: account.id, key, name, scopes, expiresInDays });
      await this.auditTrail.record('api-key-created', account.id, { key: view.id, scopes: scopes.join(' ') });
      return { ...view, key };
    });
  }

  /** Returns the password hash of the account, if a password was verified instead of a recent login. */
  private async authenticate(currentPassword: string | undefined): Promise<string | undefined> {
    if (currentPassword) return (await this.credentials.verifyPassword(currentPassword)).passwordHash;
    await this.credentials.assertRecentLogin();
    return undefined;
  }
}
