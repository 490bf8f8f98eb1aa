import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { InvalidMailToken, ResetPassword, resetPassword } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

const purpose = 'password-reset';

@Controller()
export class ResetPasswordHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tokens: MailTokensRepository,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly failures: FailedLoginsRepository,
    private readonly passwords: Passwords,
    private readonly trail: AuditTrail,
  ) {}

  /** A token that is no good costs nothing, and a password that is refused does not cost the token. */
  @Handles(resetPassword)
  async handle({ token, newPassword }: ResetPassword): Promise<void> {
    if (!(await this.tokens.isGood(token, purpose))) throw new InvalidMailToken({});
    const passwordHash = await this.passwords.hash(newPassword, 'newPassword');
    await this.em.transactional(async () => {
      const accountId = await this.tokens.spend(token, purpose);
      const account = accountId && (await this.accounts.lock(accountId));
      if (!account || account.disabled) throw new InvalidMailToken({});
      account.resetPassword(passwordHash);
      await this.tokens.withdraw(account.id, purpose);
      await this.families.endAll(account.id);
      await this.failures.forget(account.email);
      await this.trail.record('password-reset', account.id);
    });
  }
}
