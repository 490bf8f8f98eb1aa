import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { InvalidMailToken, VerifyEmail, verifyEmail } from '#contracts/auth';
import { currentScope, Handles } from '#kernel/messaging';
import { Credentials } from '../credentials/credentials.js';
import type { Account } from '../domain/account.js';
import { randomSecret } from '../domain/refresh-token.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { sessionOnlyPermission } from '../sessions/token-pairs.js';

const purpose = 'email-verification';

/**
 * The token proves who receives mail at the address, not who registered it. Only together with a session or the password
 * of the account does it prove that both are the same person.
 */
@Controller()
export class VerifyEmailHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tokens: MailTokensRepository,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly keys: ApiKeysRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(verifyEmail)
  async handle({ token, password }: VerifyEmail): Promise<void> {
    const { id, passwordHash } = await this.findOwner(token, password);
    const sessionId = sessionOf(id);
    const isRegistrant = password !== undefined || sessionId !== undefined;
    const unusablePasswordHash = isRegistrant
      ? undefined
      : await this.passwords.hashUnchecked(randomSecret());
    await this.em.transactional(async () => {
      const account = (await this.tokens.consume(token, purpose)) && (await this.accounts.lock(id));
      if (!account || (password !== undefined && account.passwordHash !== passwordHash))
        throw new InvalidMailToken({});
      if (sessionId !== undefined) await this.families.assertActive(sessionId);
      if (unusablePasswordHash !== undefined && !account.emailVerified)
        await this.removeCredentials(account, unusablePasswordHash);
      account.emailVerified = true;
    });
  }

  private async findOwner(token: string, password: string | undefined): Promise<Account> {
    const id = await this.tokens.findOwner(token, purpose);
    const owner = id === undefined ? null : await this.accounts.find(id);
    if (!owner) throw new InvalidMailToken({});
    if (password !== undefined) await this.credentials.verifyPasswordOf(owner, password);
    return owner;
  }

  private async removeCredentials(account: Account, unusablePasswordHash: string): Promise<void> {
    account.passwordHash = unusablePasswordHash;
    await this.families.revokeAll(account.id);
    await this.keys.revokeAll(account.id);
    await this.factors.remove(account.id);
    await this.auditTrail.record('password-removed', account.id);
  }
}

/** The session of the request if it is one of the account, and not an API key. */
function sessionOf(accountId: string): string | undefined {
  const principal = currentScope()?.principal;
  const isOwn = principal?.id === accountId && principal.permissions.has(sessionOnlyPermission);
  return isOwn ? principal.sessionId : undefined;
}
