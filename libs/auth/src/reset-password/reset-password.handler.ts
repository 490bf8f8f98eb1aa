import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { InvalidMailToken, ResetPassword, resetPassword } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import type { Account } from '../domain/account.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { LoginThrottle } from '../throttling/login-throttle.js';

const purpose = 'password-reset';

@Controller()
export class ResetPasswordHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tokens: MailTokensRepository,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly throttle: LoginThrottle,
    private readonly factors: SecondFactorsRepository,
    private readonly keys: ApiKeysRepository,
    private readonly passwords: Passwords,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  /** Checks the token before hashing, and consumes it only if the new password is accepted. */
  @Handles(resetPassword)
  async handle({ token, newPassword }: ResetPassword): Promise<void> {
    const owner = await this.findOwner(token);
    const passwordHash = await this.passwords.hash(newPassword, owner, 'newPassword');
    await this.em.transactional(async () => {
      const accountId = await this.tokens.consume(token, purpose);
      const account = accountId && (await this.accounts.lock(accountId));
      if (!account || account.disabled) throw new InvalidMailToken({});
      if (!account.emailVerified) await this.removeFactors(account.id);
      account.resetPassword(passwordHash);
      await this.tokens.revokeAll(account.id, purpose);
      await this.families.revokeAll(account.id);
      await this.keys.revokeAll(account.id);
      // With MFA, failures stay counted: an attacker with access to the mailbox must not get more guesses at codes.
      if (!(await this.factors.isEnabled(account.id))) await this.throttle.deleteCountersOf(account.email);
      await this.auditTrail.record('password-reset', account.id);
    });
  }

  /** Another person may have registered the address and enabled MFA, before that required a verified address. */
  private async removeFactors(accountId: string): Promise<void> {
    if (await this.factors.isEnabled(accountId)) await this.auditTrail.record('mfa-reset', accountId);
    await this.factors.remove(accountId);
  }

  private async findOwner(token: string): Promise<Account> {
    const id = await this.tokens.findOwner(token, purpose);
    const owner = id === undefined ? null : await this.accounts.findEnabled(id);
    if (!owner) throw new InvalidMailToken({});
    return owner;
  }
}
