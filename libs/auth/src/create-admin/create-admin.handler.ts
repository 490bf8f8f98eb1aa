import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { createAdmin, CreateAdmin, UserNotFound, type CreatedAdmin } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { Account } from '../domain/account.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';

@Controller()
export class CreateAdminHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(createAdmin)
  async handle({ email, name, password }: CreateAdmin): Promise<CreatedAdmin> {
    const passwordHash = await this.passwords.hash(password, { email, name });
    const admin = Account.create({ email, name, passwordHash, role: 'admin' });
    if ((await this.accounts.addMissing([admin])) === 1) return { user: admin.view(), created: true };
    return { user: (await this.promote(admin.email)).view(), created: false };
  }

  private promote(email: string): Promise<Account> {
    return this.em.transactional(async () => {
      const { id } = (await this.accounts.findByEmail(email))!;
      const account = await this.accounts.lock(id);
      if (!account) throw new UserNotFound({});
      const from = account.roles.join(' ');
      account.grant('admin');
      const to = account.roles.join(' ');
      if (from !== to) await this.auditTrail.record('roles-changed', id, { from, to });
      return account;
    });
  }
}
