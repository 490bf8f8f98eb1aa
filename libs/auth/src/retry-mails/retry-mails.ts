import { Injectable } from '@nestjs/common';
import { PeriodicJob } from '#kernel/scheduling';
import { MailDispatcher } from '../mail/mail-dispatcher.js';

const intervalMs = 2_000;

/** Retries mails that could not be sent on the first attempt, for up to one day. */
@Injectable()
export class RetryMails {
  constructor(private readonly dispatcher: MailDispatcher) {}

  /** Stops at the first failure, because the mail server is probably unavailable. */
  @PeriodicJob(() => ({ context: 'auth', intervalMs }))
  async retry(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted && (await this.dispatcher.deliver()));
  }
}
