import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { InvalidMailToken, VerifyEmail, verifyEmail } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';

@Controller()
export class VerifyEmailHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly tokens: MailTokensRepository,
    private readonly accounts: AccountsRepository,
  ) {}

  @Handles(verifyEmail)
  handle({ token }: VerifyEmail): Promise<void> {
    return this.em.transactional(async () => {
      const accountId = await this.tokens.consume(token, 'email-verification');
      const account = accountId && (await this.accounts.lock(accountId));
      if (!account) throw new InvalidMailToken({});
      account.emailVerified = true;
    });
  }
}
