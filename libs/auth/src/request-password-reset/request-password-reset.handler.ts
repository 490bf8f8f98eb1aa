import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { RequestPasswordReset, requestPasswordReset } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { normalizeEmail } from '../domain/email-address.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';
import { Quotas } from '../throttling/quotas.js';

@Controller()
export class RequestPasswordResetHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly mailRequests: MailRequestsRepository,
    private readonly quotas: Quotas,
  ) {}

  @Handles(requestPasswordReset)
  async handle({ email }: RequestPasswordReset): Promise<void> {
    await this.quotas.consumeNetworkQuota('mailRequestsPerNetwork');
    const request = { email: normalizeEmail(email), purpose: 'password-reset' } as const;
    await this.em.transactional(() => this.mailRequests.add(request));
  }
}
