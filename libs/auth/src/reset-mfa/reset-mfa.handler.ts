import { Controller } from '@nestjs/common';
import { MfaNotEnabled, OwnMfaReset, ResetMfa, resetMfa, UserNotFound } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { Credentials } from '../credentials/credentials.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';

@Controller()
export class ResetMfaHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly keys: ApiKeysRepository,
    private readonly credentials: Credentials,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(resetMfa)
  handle({ id }: ResetMfa): Promise<void> {
    return this.transaction.run(async () => {
      if (id === currentPrincipal().id) throw new OwnMfaReset({});
      await this.credentials.assertRecentLogin();
      if (!(await this.accounts.lock(id))) throw new UserNotFound({});
      if (!(await this.factors.isEnabled(id))) throw new MfaNotEnabled({});
      await this.factors.remove(id);
      await this.families.revokeAll(id);
      await this.keys.revokeAll(id);
      await this.auditTrail.record('mfa-reset', id);
    });
  }
}
