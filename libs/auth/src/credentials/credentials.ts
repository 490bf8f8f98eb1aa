import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { RecentLoginRequired, TooManyAttempts, WrongPassword } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { currentPrincipal } from '#kernel/identity';
import { assertNoOpenTransaction } from '#kernel/persistence';
import { verifyTotp } from '../authenticator/totp.js';
import type { Account } from '../domain/account.js';
import type { SecondFactor, VerifiedFactor } from '../domain/second-factor.js';
import { LoginThrottle } from '../throttling/login-throttle.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { CodeFailuresRepository } from '../persistence/code-failures.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { currentLoginAttempt } from '../sessions/current-client.js';

/** Maximum age of a session that counts as a recent login, so that no password is required. */
const recentLoginSeconds = 5 * 60;

/**
 * Verifies the password of a logged-in user, and authenticator and recovery codes, these also during a
 * login. Failures count towards the login throttle, so that a stolen access token gives no additional guesses. Call
 * `verifyPassword` and `verifySecondFactor` outside of a transaction: a rollback would undo the failure count and the audit
 * entry.
 */
@Injectable()
export class Credentials {
  private readonly logger = new Logger(Credentials.name);

  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly throttle: LoginThrottle,
    private readonly factors: SecondFactorsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly codeFailures: CodeFailuresRepository,
    private readonly passwords: Passwords,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  /**
   * Verifies the password of the current principal and returns the account.
   * @throws WrongPassword, TooManyAttempts, AuthBusy, or Unauthenticated if the account is disabled or deleted
   */
  async verifyPassword(password: string): Promise<Account> {
    const account = await this.accounts.findEnabled(currentPrincipal().id);
    if (!account) throw new Unauthenticated({});
    await this.verifyPasswordOf(account, password);
    return account;
  }

  /** @throws WrongPassword, TooManyAttempts, AuthBusy */
  async verifyPasswordOf(account: Account, password: string): Promise<void> {
    const matches = await this.throttle.verify(currentLoginAttempt(account.email), (reserve) =>
      this.passwords.matches(password, account.passwordHash, reserve),
    );
    if (matches) return;
    await this.auditTrail.record('login-failed', account.id, { wrong: 'current-password' });
    throw new WrongPassword({});
  }

  /**
   * Loads the account of the current principal and locks its row; must be called in a transaction. `verifiedHash`
   * is the password hash of the account that `verifyPassword` returned.
   * @throws WrongPassword if the password was changed since it was verified
   * @throws Unauthenticated if the account is disabled or deleted, or the session has ended
   */
  async getAccountForUpdate(verifiedHash?: string): Promise<Account> {
    const { id, sessionId } = currentPrincipal();
    const account = await this.accounts.lockEnabled(id);
    await this.families.assertActive(sessionId);
    if (verifiedHash !== undefined && account.passwordHash !== verifiedHash) throw new WrongPassword({});
    return account;
  }

  /**
   * Rejects access tokens of older sessions, however often they were refreshed, and those of API keys.
   * @throws RecentLoginRequired, or Unauthenticated if the session has ended
   */
  async assertRecentLogin(): Promise<void> {
    const { sessionId } = currentPrincipal();
    if (!(await this.families.startedWithin(sessionId, recentLoginSeconds)))
      throw new RecentLoginRequired({});
    await this.families.assertActive(sessionId);
  }

  /**
   * Verifies a code of the account and marks it as used. Undefined if the code is wrong, which counts as a failed
   * attempt, or if MFA is not set up. Concurrent attempts for one account run one after the other. While the codes of the
   * authenticator are locked, recovery codes are still accepted, because they cannot be guessed.
   * @throws TooManyAttempts
   */
  async verifySecondFactor(account: Account, code: string): Promise<VerifiedFactor> {
    assertNoOpenTransaction('Verifying a code');
    if (!(await this.factors.exists(account.id))) return undefined;
    return this.throttle.verify(currentLoginAttempt(account.email), async (reserve) => {
      await reserve();
      return this.verifyReservedCode(account, code);
    });
  }

  private async verifyReservedCode(account: Account, code: string): Promise<VerifiedFactor> {
    const { id, email } = account;
    let retryAfterSeconds = 0;
    const verified = await this.em.transactional(async () => {
      const factor = await this.factors.lock(id);
      if (!factor) return undefined;
      const counter = await this.codeFailures.counterFor(account, currentLoginAttempt(email));
      retryAfterSeconds = await this.codeFailures.lockedSeconds(counter);
      // The clock of the database: the steps that replicas with different clocks accept are compared with each other.
      const now = await this.families.now();
      const result = factor.verify(code, (totp, lastUsedStep) =>
        retryAfterSeconds > 0 ? undefined : this.stepOf(factor, totp, now, lastUsedStep),
      );
      if (result === undefined) {
        if (retryAfterSeconds === 0) await this.codeFailures.increment(counter);
        await this.auditTrail.record('login-failed', id, { wrong: 'code' });
      } else await this.codeFailures.remove(counter);
      if (result === 'recovery-code') await this.auditTrail.record('recovery-code-used', id);
      return result;
    });
    if (verified === undefined && retryAfterSeconds > 0) throw new TooManyAttempts({ retryAfterSeconds });
    return verified;
  }

  /** As `verifyTotp`, but an unusable secret makes every code wrong: an error would undo the count of the attempt. */
  private stepOf(
    { accountId, secret }: SecondFactor,
    code: string,
    now: Date,
    after: number,
  ): number | undefined {
    try {
      return verifyTotp(secret, code, now, after);
    } catch (err) {
      this.logger.error({ err, accountId }, 'Authenticator codes of an account cannot be verified');
      return undefined;
    }
  }
}
