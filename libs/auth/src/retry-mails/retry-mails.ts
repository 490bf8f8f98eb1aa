import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Databases } from '#kernel/persistence';
import { every, type Stop } from '#kernel/timing';
import { Postman } from '../mail/postman.js';

const everyMs = 2_000;

/** Sends the mails that could not be sent when they were asked for, until a day is over. */
@Injectable()
export class RetryMails implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RetryMails.name);
  private stop: Stop | undefined;

  constructor(
    private readonly databases: Databases,
    private readonly postman: Postman,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = every(
      everyMs,
      () => this.retry(),
      (err) => this.logger.warn({ err }, 'a mail was not sent, and will be tried again'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  /** Stops at the first that fails: the others will hardly fare better. */
  async retry(): Promise<void> {
    await this.databases.runInContext('auth', async () => {
      while (await this.postman.deliver());
    });
  }
}
