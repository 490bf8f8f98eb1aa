import { Injectable, Logger } from '@nestjs/common';
import { PeriodicJob } from '#kernel/scheduling';
import { MailDispatcher } from '../mail/mail-dispatcher.js';
import { isRecipientRejected } from '../mail/mailer.js';

const intervalMs = 2_000;

/** Retries mails that could not be sent on the first attempt, for up to one day. */
@Injectable()
export class RetryMails {
  private readonly logger = new Logger(RetryMails.name);

  constructor(private readonly dispatcher: MailDispatcher) {}

  /**
   * Skips mails whose recipient the mail server rejects, so that the others do not wait for them. Stops at any other failure,
   * because the mail server is probably unavailable.
   */
  @PeriodicJob(() => ({ context: 'auth', intervalMs }))
  async retry(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted && (await this.deliverNext()));
  }

  private deliverNext(): Promise<boolean> {
    return this.dispatcher.deliver().catch((err: unknown) => {
      if (!isRecipientRejected(err)) throw err;
      this.logger.warn({ err }, 'The mail server rejected a recipient; sending the mail will be retried');
      return true;
    });
  }
}
