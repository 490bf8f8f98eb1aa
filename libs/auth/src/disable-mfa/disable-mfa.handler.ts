import { Controller } from '@nestjs/common';
import { DisableMfa, disableMfa, MfaCodeInvalid, MfaNotEnabled } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { Credentials } from '../credentials/credentials.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';

@Controller()
export class DisableMfaHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly factors: SecondFactorsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly keys: ApiKeysRepository,
    private readonly credentials: Credentials,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(disableMfa)
  async handle({ currentPassword, code }: DisableMfa): Promise<void> {
    const account = await this.credentials.verifyPassword(currentPassword);
    const { passwordHash } = account;
    if (!(await this.factors.isEnabled(account.id))) throw new MfaNotEnabled({});
    if (!(await this.credentials.verifySecondFactor(account, code))) throw new MfaCodeInvalid({});
    await this.transaction.run(async () => {
      await this.credentials.getAccountForUpdate(passwordHash);
      await this.factors.remove(account.id);
      await this.families.revokeAll(account.id, currentPrincipal().sessionId);
      await this.keys.revokeAll(account.id);
      await this.auditTrail.record('mfa-disabled', account.id);
    });
  }
}
