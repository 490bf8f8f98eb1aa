import { Controller } from '@nestjs/common';
import { BeginMfa, beginMfa, MfaAlreadyEnabled, type MfaEnrollment } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { newTotpSecret, totpUri, base32Secret } from '../authenticator/totp.js';
import { Credentials } from '../credentials/credentials.js';
import { SecondFactor } from '../domain/second-factor.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';

@Controller()
export class BeginMfaHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly factors: SecondFactorsRepository,
    private readonly credentials: Credentials,
  ) {}

  @Handles(beginMfa)
  async handle({ currentPassword }: BeginMfa): Promise<MfaEnrollment> {
    const { id, email } = await this.credentials.verifyPassword(currentPassword);
    const secret = newTotpSecret();
    return this.transaction.run(async () => {
      await this.accounts.lockEnabled(id);
      await this.families.assertActive(currentPrincipal().sessionId);
      if (await this.factors.isEnabled(id)) throw new MfaAlreadyEnabled({});
      await this.factors.replace(SecondFactor.begin(id, secret));
      return { secret: base32Secret(secret), uri: totpUri(secret, email) };
    });
  }
}
