import { Controller } from '@nestjs/common';
import { MfaNotEnabled, ResetMfa, resetMfa, UserNotFound } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { Credentials } from '../credentials/credentials.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';

@Controller()
export class ResetMfaHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly credentials: Credentials,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(resetMfa)
  handle({ id }: ResetMfa): Promise<void> {
    return this.transaction.run(async () => {
      await this.credentials.assertRecentLogin();
      if (!(await this.accounts.lock(id))) throw new UserNotFound({});
      if (!(await this.factors.isEnabled(id))) throw new MfaNotEnabled({});
      await this.factors.remove(id);
      await this.auditTrail.record('mfa-reset', id);
    });
  }
}
