import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Databases } from '#kernel/persistence';
import { Postman } from '../mail/postman.js';

const everyMs = 2_000;

/** Sends the mails that could not be sent when they were asked for, until a day is over. */
@Injectable()
export class RetryMails implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RetryMails.name);
  private timer: NodeJS.Timeout | undefined;
  private retrying: Promise<void> | undefined;

  constructor(
    private readonly databases: Databases,
    private readonly postman: Postman,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.retrying ??= this.retry()
        .catch((err: unknown) => this.logger.warn({ err }, 'a mail was not sent, and will be tried again'))
        .finally(() => (this.retrying = undefined));
    }, everyMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.retrying;
  }

  /** Stops at the first that fails: the others will hardly fare better. */
  async retry(): Promise<void> {
    await this.databases.runInContext('auth', async () => {
      while (await this.postman.deliver());
    });
  }
}
