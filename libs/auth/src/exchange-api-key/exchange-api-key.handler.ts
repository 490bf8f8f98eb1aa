import { Controller } from '@nestjs/common';
import { ExchangeApiKey, exchangeApiKey, type ExchangedApiKey } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { Handles } from '#kernel/messaging';
import { isApiKey } from '../domain/api-key.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { AccessTokens } from '../sessions/access-tokens.js';

/** Seconds: less than it may take until a revoked key or a disabled owner is known everywhere. */
const goodFor = 45;

@Controller()
export class ExchangeApiKeyHandler {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly keys: ApiKeysRepository,
    private readonly tokens: AccessTokens,
    private readonly trail: AuditTrail,
  ) {}

  /** What the owner may not do any more, the key may not either. */
  @Handles(exchangeApiKey)
  async handle({ key }: ExchangeApiKey): Promise<ExchangedApiKey> {
    const used = isApiKey(key) ? await this.keys.use(key) : undefined;
    const owner = used && (await this.accounts.findEnabled(used.accountId));
    if (!owner) throw new Unauthenticated({});
    if (used.isNews) await this.trail.record('api-key-used', owner.id, { key: used.id });
    const held = new Set(owner.permissions());
    const permissions = used.scopes.filter((scope) => held.has(scope));
    const accessToken = await this.tokens.issue({
      subject: owner.id,
      sessionId: used.id,
      permissions,
      seconds: goodFor,
    });
    return { accessToken, expiresIn: goodFor };
  }
}
