import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { accountErased, EraseMe, eraseMe, UserView } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { Outbox } from '#kernel/outbox';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class EraseAccountHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly failures: FailedLoginsRepository,
    private readonly mails: MailRequestsRepository,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  @Handles(eraseMe)
  async handle(_: EraseMe): Promise<void> {
    await this.em.transactional(async () => {
      const account = await this.accounts.lockEnabled(currentPrincipal().id);
      await refuseStale(UserView, async () => account.view());
      if (account.roles.includes('admin')) await this.accounts.leaveAnAdmin(account);
      await this.families.endAll(account.id);
      await this.families.forgetWhereabouts(account.id);
      await this.failures.forget(account.email);
      await this.mails.forget(account.email);
      await this.trail.record('erased', account.id);
      await this.trail.forgetWhereabouts(account.id);
      await this.accounts.remove(account);
      const event = { userId: account.id, erasedAt: new Date().toISOString() };
      await this.outbox.add(accountErased, event, { aggregateId: account.id });
    });
  }
}
