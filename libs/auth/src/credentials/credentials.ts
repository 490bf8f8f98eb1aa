import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { TooManyAttempts, WrongPassword } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { currentPrincipal } from '#kernel/identity';
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
    await this.admit(account);
    if (await this.passwords.matches(password, account.passwordHash)) return account;
    await this.failures.add(attemptAt(account.email));
    throw new WrongPassword({});
  }

  /** @throws TooManyAttempts when too many of anything were wrong of late */
  async admit({ email }: Account): Promise<void> {
    const retryAfterSeconds = await this.failures.secondsToWait(attemptAt(email));
    if (retryAfterSeconds > 0) throw new TooManyAttempts({ retryAfterSeconds });
  }

  /** Uses the code up. One that is not accepted counts as a failure, and is recorded. */
  async accept({ id, email }: Account, code: string): Promise<Acceptance> {
    const acceptance = await this.em.transactional(async () => {
      const factor = await this.factors.lock(id);
      return factor?.accept(code, new Date());
    });
    if (acceptance === undefined) await this.failures.add(attemptAt(email));
    if (acceptance === 'recovery-code') await this.trail.record('recovery-code-used', id);
    return acceptance;
  }
}
