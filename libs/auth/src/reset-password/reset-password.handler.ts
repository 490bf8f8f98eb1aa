import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { InvalidMailToken, ResetPassword, resetPassword } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import type { Account } from '../domain/account.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';

const purpose = 'password-reset';

@Controller()
export class ResetPasswordHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tokens: MailTokensRepository,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly failures: FailedLoginsRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly keys: ApiKeysRepository,
    private readonly passwords: Passwords,
    private readonly trail: AuditTrail,
  ) {}

  /** A token that is no good costs nothing, and a password that is refused does not cost the token. */
  @Handles(resetPassword)
  async handle({ token, newPassword }: ResetPassword): Promise<void> {
    const owner = await this.ownerOf(token);
    const passwordHash = await this.passwords.hash(newPassword, owner, 'newPassword');
    await this.em.transactional(async () => {
      const accountId = await this.tokens.spend(token, purpose);
      const account = accountId && (await this.accounts.lock(accountId));
      if (!account || account.disabled) throw new InvalidMailToken({});
      account.resetPassword(passwordHash);
      await this.tokens.withdraw(account.id, purpose);
      await this.families.endAll(account.id);
      await this.keys.revokeAll(account.id);
      // Guesses at codes stay counted: whoever reads the mails gets no more of them.
      if (!(await this.factors.isEnabled(account.id))) await this.failures.forget(account.email);
      await this.trail.record('password-reset', account.id);
    });
  }

  private async ownerOf(token: string): Promise<Account> {
    const id = await this.tokens.ownerOf(token, purpose);
    const owner = id === undefined ? null : await this.accounts.findEnabled(id);
    if (!owner) throw new InvalidMailToken({});
    return owner;
  }
}
