import { Controller } from '@nestjs/common';
import { RequestEmailVerification, requestEmailVerification } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';

@Controller()
export class RequestEmailVerificationHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
    private readonly mailRequests: MailRequestsRepository,
  ) {}

  @Handles(requestEmailVerification)
  handle(_: RequestEmailVerification): Promise<void> {
    return this.transaction.run(async () => {
      const { email } = await this.accounts.lockEnabled(currentPrincipal().id);
      await this.mailRequests.add({ email, purpose: 'email-verification' });
    });
  }
}
