import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { RequestPasswordReset, requestPasswordReset } from '#contracts/auth';
import { Handles } from '#kernel/messaging';
import { normalizeEmail } from '../domain/email-address.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';

@Controller()
export class RequestPasswordResetHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly mailRequests: MailRequestsRepository,
  ) {}

  @Handles(requestPasswordReset)
  handle({ email }: RequestPasswordReset): Promise<void> {
    const request = { email: normalizeEmail(email), purpose: 'password-reset' } as const;
    return this.em.transactional(() => this.mailRequests.add(request));
  }
}
