import { Controller } from '@nestjs/common';
import { ExchangeApiKey, exchangeApiKey, type ExchangedApiKey } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { Handles } from '#kernel/messaging';
import { isApiKey } from '../domain/api-key.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { AccessTokens } from '../sessions/access-tokens.js';

/** Shorter than the maximum delay until every process knows that a key is revoked or its owner disabled. */
const maxTtlSeconds = 45;

@Controller()
export class ExchangeApiKeyHandler {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly keys: ApiKeysRepository,
    private readonly tokens: AccessTokens,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  /** Limits the scopes of the key to the current permissions of its owner. The token expires at the latest with the key. */
  @Handles(exchangeApiKey)
  async handle({ key }: ExchangeApiKey): Promise<ExchangedApiKey> {
    const used = isApiKey(key) ? await this.keys.use(key) : undefined;
    const owner = used && (await this.accounts.findEnabled(used.accountId));
    if (!owner) throw new Unauthenticated({});
    if (used.isFirstUseInHour) await this.auditTrail.record('api-key-used', owner.id, { key: used.id });
    const ownerPermissions = new Set(owner.permissions());
    const permissions = used.scopes.filter((scope) => ownerPermissions.has(scope));
    const ttlSeconds = Math.min(maxTtlSeconds, used.secondsLeft);
    const accessToken = await this.tokens.issue({
      subject: owner.id,
      sessionId: used.id,
      permissions,
      issuedAt: used.usedAt,
      ttlSeconds,
    });
    return { accessToken, expiresIn: ttlSeconds };
  }
}
