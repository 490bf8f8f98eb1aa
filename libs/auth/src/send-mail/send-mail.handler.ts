import { Controller, Logger } from '@nestjs/common';
import { mailRequested, type MailRequestedV1 } from '#contracts/auth';
import { On } from '#kernel/messaging';
import { Postman } from '../mail/postman.js';

@Controller()
export class SendMailHandler {
  private readonly logger = new Logger(SendMailHandler.name);

  constructor(private readonly postman: Postman) {}

  /** Outside of any transaction. What is not taken by the mail server now is left for later, and for others to try. */
  @On(mailRequested)
  async whenMailRequested({ requestId }: MailRequestedV1): Promise<void> {
    await this.postman
      .deliver(requestId)
      .catch((err: unknown) => this.logger.warn({ err }, 'a mail was not sent, and will be tried again'));
  }
}
