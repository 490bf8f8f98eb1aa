import { Controller } from '@nestjs/common';
import { BeginMfa, beginMfa, EmailUnverified, MfaAlreadyEnabled, type MfaEnrollment } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { Handles } from '#kernel/messaging';
import { newTotpSecret, totpUri, base32Secret } from '../authenticator/totp.js';
import { Credentials } from '../credentials/credentials.js';
import { SecondFactor } from '../domain/second-factor.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';

@Controller()
export class BeginMfaHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly factors: SecondFactorsRepository,
    private readonly credentials: Credentials,
  ) {}

  @Handles(beginMfa)
  async handle({ currentPassword }: BeginMfa): Promise<MfaEnrollment> {
    const { id, email, passwordHash } = await this.credentials.verifyPassword(currentPassword);
    const secret = newTotpSecret();
    return this.transaction.run(async () => {
      const { emailVerified } = await this.credentials.getAccountForUpdate(passwordHash);
      if (!emailVerified) throw new EmailUnverified({});
      if (await this.factors.isEnabled(id)) throw new MfaAlreadyEnabled({});
      await this.factors.replace(SecondFactor.begin(id, secret));
      return { secret: base32Secret(secret), uri: totpUri(secret, email) };
    });
  }
}
