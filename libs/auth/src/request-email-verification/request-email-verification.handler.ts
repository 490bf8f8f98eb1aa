import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { RequestEmailVerification, requestEmailVerification } from '#contracts/auth';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';

@Controller()
export class RequestEmailVerificationHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly mailRequests: MailRequestsRepository,
  ) {}

  @Handles(requestEmailVerification)
  handle(_: RequestEmailVerification): Promise<void> {
    return this.em.transactional(async () => {
      const { email } = await this.accounts.lockEnabled(currentPrincipal().id);
      await this.mailRequests.add({ email, purpose: 'email-verification' });
    });
  }
}
