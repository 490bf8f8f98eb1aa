import { Controller } from '@nestjs/common';
import { RequestEmailVerification, requestEmailVerification } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';
import { Quotas } from '../throttling/quotas.js';

@Controller()
export class RequestEmailVerificationHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
    private readonly mailRequests: MailRequestsRepository,
    private readonly quotas: Quotas,
  ) {}

  @Handles(requestEmailVerification)
  async handle(_: RequestEmailVerification): Promise<void> {
    await this.quotas.consumeNetworkQuota('mailRequestsPerNetwork');
    await this.transaction.run(async () => {
      const { email } = await this.accounts.lockEnabled(currentPrincipal().id);
      await this.mailRequests.add({ email, purpose: 'email-verification' });
    });
  }
}
