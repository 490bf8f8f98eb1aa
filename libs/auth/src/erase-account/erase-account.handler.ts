import { Controller } from '@nestjs/common';
import { accountErased, EraseAccount, eraseAccount, UserView } from '#contracts/auth';
import { CommandTransaction, currentClaim, IdempotencyKeysRepository } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { Outbox } from '#kernel/outbox';
import { Credentials } from '../credentials/credentials.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { LoginThrottle } from '../throttling/login-throttle.js';
import { Quotas } from '../throttling/quotas.js';

@Controller()
export class EraseAccountHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
    private readonly credentials: Credentials,
    private readonly families: RefreshFamiliesRepository,
    private readonly throttle: LoginThrottle,
    private readonly quotas: Quotas,
    private readonly mailRequests: MailRequestsRepository,
    private readonly auditTrail: AuditTrailRepository,
    private readonly idempotencyKeys: IdempotencyKeysRepository,
    private readonly outbox: Outbox,
  ) {}

  @Handles(eraseAccount)
  async handle(_: EraseAccount): Promise<void> {
    await this.transaction.run(async () => {
      const account = await this.credentials.getAccountForUpdate();
      await this.credentials.assertRecentLogin();
      await assertPreconditions(UserView, async () => account.view());
      if (account.roles.includes('admin')) await this.accounts.assertAnotherAdmin(account);
      await this.families.revokeAll(account.id);
      await this.families.eraseClientInfo(account.id);
      await this.throttle.deleteCountersOf(account.email);
      const quotas = ['loginsPerAccount', 'apiKeysPerAccount'] as const;
      await this.quotas.deleteUsage(quotas.map((name) => ({ name, subject: account.email })));
      await this.mailRequests.removeAllFor(account.email);
      // Except the key of this command, which stores its response.
      await this.idempotencyKeys.deleteByPrincipal(account.id, currentClaim('auth'));
      await this.auditTrail.record('erased', account.id);
      await this.auditTrail.eraseClientInfo(account.id);
      await this.accounts.remove(account);
      const event = { userId: account.id, erasedAt: new Date().toISOString() };
      await this.outbox.add(accountErased, event, { aggregateId: account.id });
    });
  }
}
