import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { InvalidCredentials, LogIn, logIn, MfaRequired, type TokenPair } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { Credentials } from '../credentials/credentials.js';
import type { Account } from '../domain/account.js';
import { normalizeEmail } from '../domain/email-address.js';
import type { LoginAttempt } from '../domain/login-attempt.js';
import { RefreshFamily } from '../domain/refresh-family.js';
import { randomRefreshToken } from '../domain/refresh-token.js';
import { LoginThrottle } from '../throttling/login-throttle.js';
import { Quotas, type Quota } from '../throttling/quotas.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { currentLoginAttempt, currentClient } from '../sessions/current-client.js';
import { TokenPairs } from '../sessions/token-pairs.js';

/**
 * Does the same work for an account that does not exist, so that neither the response nor its timing reveals whether an
 * account exists.
 */
@Controller()
export class LogInHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly throttle: LoginThrottle,
    private readonly quotas: Quotas,
    private readonly families: RefreshFamiliesRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly pairs: TokenPairs,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(logIn)
  handle(request: LogIn): Promise<TokenPair> {
    const attempt = currentLoginAttempt(normalizeEmail(request.email));
    return this.passwords.withAdmission(attempt.email, () => this.logIn(attempt, request));
  }

  private async logIn(attempt: LoginAttempt, { password, code }: LogIn): Promise<TokenPair> {
    const quotas = loginQuotas(attempt);
    await this.quotas.assertNotUsedUp(quotas);
    const account = await this.authenticate(attempt, password);
    const hasFactor = await this.factors.isEnabled(account.id);
    if (hasFactor) await this.verifyCode(account, code);
    await this.throttle.reset(attempt);
    const refreshToken = randomRefreshToken();
    const now = await this.families.now();
    const family = RefreshFamily.begin(account.id, refreshToken, now, this.pairs.expiryFrom(now));
    await this.beginSession(account, hasFactor, family, quotas);
    if (this.passwords.isOutdated(account.passwordHash)) await this.renewHash(account, password);
    return this.pairs.issue(account, family.id, refreshToken, now);
  }

  private async authenticate(attempt: LoginAttempt, password: string): Promise<Account> {
    const verified = await this.throttle.verify(attempt, async (reserve) => {
      const account = await this.accounts.findByEmail(attempt.email);
      const matches = await this.passwords.matches(password, account?.passwordHash, reserve);
      if (account && matches && !account.disabled) return account;
      await this.auditTrail.record('login-failed', account?.id ?? null);
      return undefined;
    });
    if (!verified) throw new InvalidCredentials({});
    return verified;
  }

  private async verifyCode(account: Account, code: string | undefined): Promise<void> {
    if (!code) throw new MfaRequired({});
    if (!(await this.credentials.verifySecondFactor(account, code))) throw new InvalidCredentials({});
  }

  private async renewHash(account: Account, password: string): Promise<void> {
    await this.accounts.replacePasswordHash(account, await this.passwords.hashUnchecked(password));
  }

  /** Fails if the account was disabled, or its password or MFA was changed, while the login was in progress. */
  private async beginSession(
    account: Account,
    hasFactor: boolean,
    family: RefreshFamily,
    quotas: readonly Quota[],
  ): Promise<void> {
    family.recordLogin(currentClient());
    await this.em.transactional(async () => {
      if (!(await this.accounts.isUnchanged(account, hasFactor))) throw new InvalidCredentials({});
      await this.families.add(family);
      await this.auditTrail.record('login', account.id, { session: family.id });
      await this.quotas.consume(quotas);
    });
  }
}

function loginQuotas({ email, network }: LoginAttempt): Quota[] {
  const account: Quota = { name: 'loginsPerAccount', subject: email };
  return network === null ? [account] : [account, { name: 'loginsPerNetwork', subject: network }];
}
