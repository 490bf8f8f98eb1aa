import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { WrongPassword } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { currentPrincipal } from '#kernel/identity';
import { matchingStep } from '../authenticator/totp.js';
import type { Account } from '../domain/account.js';
import type { Acceptance } from '../domain/second-factor.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { attemptAt } from '../sessions/calling-client.js';

/** Has somebody who is signed in prove again who they are: a stolen access token helps to guess nothing. */
@Injectable()
export class Credentials {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly failures: FailedLoginsRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly passwords: Passwords,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Whose account it is, if the password is theirs.
   * @throws WrongPassword, TooManyAttempts, AuthBusy, or Unauthenticated when the account is gone
   */
  async authenticate(password: string): Promise<Account> {
    const account = await this.accounts.findEnabled(currentPrincipal().id);
    if (!account) throw new Unauthenticated({});
    const admission = await this.failures.admit(attemptAt(account.email));
    const stillAdmitted = (): void => this.failures.readmit(admission);
    if (await this.passwords.matches(password, account.passwordHash, stillAdmitted)) return account;
    await this.failures.add(admission);
    await this.trail.record('login-failed', account.id, { wrong: 'current-password' });
    throw new WrongPassword({});
  }

  /**
   * Uses the code up. One that is not accepted counts as a failure, and is recorded; of many at once, one after the other
   * is looked at.
   * @throws TooManyAttempts when too many of anything were wrong of late
   */
  accept({ id, email }: Account, code: string): Promise<Acceptance> {
    return this.em.transactional(async () => {
      const factor = await this.factors.lock(id);
      if (!factor) return undefined;
      const admission = await this.failures.admit(attemptAt(email));
      const now = new Date();
      const acceptance = factor.accept(code, (typed, after) =>
        matchingStep(factor.secret, typed, now, after),
      );
      if (acceptance === undefined) {
        await this.failures.add(admission);
        await this.trail.record('login-failed', id, { wrong: 'code' });
      }
      if (acceptance === 'recovery-code') await this.trail.record('recovery-code-used', id);
      return acceptance;
    });
  }
}
