import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { ChangePassword, changePassword } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { Credentials } from '../credentials/credentials.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class ChangePasswordHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly tokens: MailTokensRepository,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly trail: AuditTrail,
  ) {}

  @Handles(changePassword)
  async handle({ currentPassword, newPassword }: ChangePassword): Promise<void> {
    const { id, email, name } = await this.credentials.authenticate(currentPassword);
    const passwordHash = await this.passwords.hash(newPassword, { email, name }, 'newPassword');
    await this.em.transactional(async () => {
      const account = await this.accounts.lockEnabled(id);
      account.passwordHash = passwordHash;
      await this.tokens.withdraw(id, 'password-reset');
      await this.families.endAll(id, currentPrincipal().sessionId);
      await this.trail.record('password-changed', id);
    });
  }
}
