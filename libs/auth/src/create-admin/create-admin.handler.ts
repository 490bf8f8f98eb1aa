import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import {
  AccountDisabled,
  createAdmin,
  CreateAdmin,
  UnverifiedAccount,
  type CreatedAdmin,
} from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { Account } from '../domain/account.js';
import { Passwords } from '../passwords/passwords.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';
import { LoginThrottle } from '../throttling/login-throttle.js';

@Controller()
export class CreateAdminHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly keys: ApiKeysRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly throttle: LoginThrottle,
    private readonly passwords: Passwords,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(createAdmin)
  async handle({ email, name, password, promoteUnverified = false }: CreateAdmin): Promise<CreatedAdmin> {
    const passwordHash = await this.passwords.hash(password, { email, name });
    // The operator vouches for the address of a new account.
    const admin = Account.create({ email, name, passwordHash, role: 'admin', emailVerified: true });
    if ((await this.accounts.addMissing([admin])) === 1) return { user: admin.view(), outcome: 'created' };
    return this.promote(admin, promoteUnverified);
  }

  private promote({ email, passwordHash }: Account, allowUnverified: boolean): Promise<CreatedAdmin> {
    return this.em.transactional(async () => {
      const found = await this.accounts.findByEmail(email);
      const account = found && (await this.accounts.lock(found.id));
      if (!account) throw new Error('The account was erased meanwhile.');
      if (account.disabled) throw new AccountDisabled({});
      if (account.roles.includes('admin')) return { user: account.view(), outcome: 'unchanged' };
      if (!account.emailVerified && !allowUnverified) throw new UnverifiedAccount({});
      const from = account.roles.join(' ');
      account.promoteToAdmin(passwordHash);
      await this.families.revokeAll(account.id);
      await this.keys.revokeAll(account.id);
      await this.factors.remove(account.id);
      await this.throttle.deleteCountersOf(account.email);
      await this.auditTrail.record('roles-changed', account.id, { from, to: account.roles.join(' ') });
      return { user: account.view(), outcome: 'promoted' };
    });
  }
}
