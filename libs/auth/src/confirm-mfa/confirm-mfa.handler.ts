import { Controller } from '@nestjs/common';
import {
  ConfirmMfa,
  confirmMfa,
  MfaAlreadyEnabled,
  MfaCodeInvalid,
  MfaNotEnabled,
  type RecoveryCodes,
} from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
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
export class ConfirmMfaHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly keys: ApiKeysRepository,
    private readonly credentials: Credentials,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(confirmMfa)
  async handle({ code }: ConfirmMfa): Promise<RecoveryCodes> {
    const { id, sessionId } = currentPrincipal();
    const account = await this.accounts.findEnabled(id);
    if (!account) throw new Unauthenticated({});
    const verified = await this.credentials.verifySecondFactor(account, code);
    return this.transaction.run(async () => {
      await this.accounts.lockEnabled(id);
      await this.families.assertActive(sessionId);
      const factor = await this.factors.lock(id);
      if (!factor) throw new MfaNotEnabled({});
      if (factor.enabled) throw new MfaAlreadyEnabled({});
      if (!verified) throw new MfaCodeInvalid({});
      const recoveryCodes = factor.enable();
      await this.families.revokeAll(id, sessionId);
      await this.keys.revokeAll(id);
      await this.auditTrail.record('mfa-enabled', id);
      return { recoveryCodes };
    });
  }
}
