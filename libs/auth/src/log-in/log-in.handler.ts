import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { InvalidCredentials, Login, login, MfaRequired, type TokenPair } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { Credentials } from '../credentials/credentials.js';
import type { Account } from '../domain/account.js';
import type { Attempt } from '../domain/attempt.js';
import { normalizeEmail } from '../domain/email-address.js';
import { RefreshFamily } from '../domain/refresh-family.js';
import { randomSecret, type RefreshToken } from '../domain/refresh-token.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { attemptAt, callingClient } from '../sessions/calling-client.js';
import { TokenPairs } from '../sessions/token-pairs.js';

/** Does the same work for an account that does not exist, so that neither its answer nor its timing tells. */
@Controller()
export class LogInHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly failures: FailedLoginsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly pairs: TokenPairs,
    private readonly trail: AuditTrail,
  ) {}

  @Handles(login)
  handle(request: Login): Promise<TokenPair> {
    return this.passwords.attend(() => this.logIn(request));
  }

  private async logIn({ email, password, code }: Login): Promise<TokenPair> {
    const attempt = attemptAt(normalizeEmail(email));
    const account = await this.authenticate(attempt, password);
    const hasFactor = await this.factors.isEnabled(account.id);
    if (hasFactor) await this.checkCode(account, code);
    await this.failures.clear(attempt);
    const session = await this.beginSession(account, hasFactor);
    if (this.passwords.isOutdated(account.passwordHash)) await this.renewHash(account, password);
    return this.pairs.issue(account, session);
  }

  private async authenticate(attempt: Attempt, password: string): Promise<Account> {
    const admission = await this.failures.admit(attempt);
    const account = await this.accounts.findByEmail(attempt.email);
    const stillAdmitted = (): void => this.failures.readmit(admission);
    const matches = await this.passwords.matches(password, account?.passwordHash, stillAdmitted);
    if (account && matches && !account.disabled) return account;
    await this.failures.add(admission);
    await this.trail.record('login-failed', account?.id ?? null);
    throw new InvalidCredentials({});
  }

  private async checkCode(account: Account, code: string | undefined): Promise<void> {
    if (code === undefined) throw new MfaRequired({});
    if (!(await this.credentials.accept(account, code))) throw new InvalidCredentials({});
  }

  private async renewHash(account: Account, password: string): Promise<void> {
    await this.accounts.replaceHash(account, await this.passwords.rehash(password));
  }

  /** Not of an account whose password was changed, that was disabled, or that began to ask for codes meanwhile. */
  private async beginSession(account: Account, hasFactor: boolean): Promise<RefreshToken> {
    const secret = randomSecret();
    const now = await this.families.now();
    const family = RefreshFamily.begin(account.id, secret, now, this.pairs.expiryFrom(now));
    family.usedFrom(callingClient());
    await this.em.transactional(async () => {
      if (!(await this.accounts.isUnchanged(account, hasFactor))) throw new InvalidCredentials({});
      await this.families.add(family);
      await this.trail.record('login', account.id, { session: family.id });
    });
    return { familyId: family.id, secret };
  }
}
