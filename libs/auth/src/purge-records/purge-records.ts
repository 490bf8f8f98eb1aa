import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Databases } from '#kernel/persistence';
import { AuthSettings } from '../auth.settings.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';

const everyMs = 10 * 60_000;

/** Deletes what is kept for a time only: the audit trail, and what was counted and asked for in somebody's name. */
@Injectable()
export class PurgeRecords implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PurgeRecords.name);
  private timer: NodeJS.Timeout | undefined;
  private purging = Promise.resolve();

  constructor(
    private readonly databases: Databases,
    private readonly settings: AuthSettings,
    private readonly trail: AuditTrail,
    private readonly failures: FailedLoginsRepository,
    private readonly mails: MailRequestsRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.purging = this.purge().catch((err: unknown) =>
        this.logger.error({ err }, 'old records could not be deleted'),
      );
    }, everyMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.purging;
  }

  /** Replicas may do it at the same time. */
  async purge(): Promise<void> {
    await this.databases.runInContext('auth', async () => {
      await this.trail.forgetOlderThan(this.settings.auditDays);
      await this.failures.forgetOld();
      await this.mails.forgetOld();
    });
  }
}
