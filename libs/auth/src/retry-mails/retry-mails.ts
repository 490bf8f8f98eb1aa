import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Databases } from '#kernel/persistence';
import { runEvery, type Stop } from '#kernel/timing';
import { MailDispatcher } from '../mail/mail-dispatcher.js';

const intervalMs = 2_000;

/** Retries mails that could not be sent on the first attempt, for up to one day. */
@Injectable()
export class RetryMails implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RetryMails.name);
  private stop: Stop | undefined;

  constructor(
    private readonly databases: Databases,
    private readonly dispatcher: MailDispatcher,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = runEvery(
      intervalMs,
      () => this.retry(),
      (err) => this.logger.warn({ err }, 'Sending a mail failed; it will be retried'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  /** Stops at the first failure, because the mail server is probably unavailable. */
  async retry(): Promise<void> {
    await this.databases.runInContext('auth', async () => {
      while (await this.dispatcher.deliver());
    });
  }
}
