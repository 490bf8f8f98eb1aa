import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { BeginMfa, beginMfa, MfaAlreadyEnabled, type MfaEnrollment } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { newTotpSecret, totpUri, base32Secret } from '../authenticator/totp.js';
import { Credentials } from '../credentials/credentials.js';
import { SecondFactor } from '../domain/second-factor.js';
import { SecondFactorsRepository } from '../persistence/second-factors.repository.js';

@Controller()
export class BeginMfaHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly factors: SecondFactorsRepository,
    private readonly credentials: Credentials,
  ) {}

  @Handles(beginMfa)
  async handle({ currentPassword }: BeginMfa): Promise<MfaEnrollment> {
    const { id, email } = await this.credentials.verifyPassword(currentPassword);
    const secret = newTotpSecret();
    await this.em.transactional(async () => {
      if (await this.factors.isEnabled(id)) throw new MfaAlreadyEnabled({});
      await this.factors.replace(SecondFactor.begin(id, secret));
    });
    return { secret: base32Secret(secret), uri: totpUri(secret, email) };
  }
}
