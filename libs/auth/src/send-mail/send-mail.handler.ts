import { Controller, Logger } from '@nestjs/common';
import { mailRequested, type MailRequestedV1 } from '#contracts/auth';
import { On } from '#kernel/messaging';
import { MailDispatcher } from '../mail/mail-dispatcher.js';

@Controller()
export class SendMailHandler {
  private readonly logger = new Logger(SendMailHandler.name);

  constructor(private readonly dispatcher: MailDispatcher) {}

  /** Runs outside a transaction. If the mail server rejects the mail, `RetryMails` of any process retries it. */
  @On(mailRequested)
  async whenMailRequested({ requestId }: MailRequestedV1): Promise<void> {
    await this.dispatcher
      .deliver(requestId)
      .catch((err: unknown) => this.logger.warn({ err }, 'Sending a mail failed; it will be retried'));
  }
}
