import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Databases } from '#kernel/persistence';
import { every, type Stop } from '#kernel/timing';
import { AuthSettings } from '../auth.settings.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';

const everyMs = 10 * 60_000;

/** Deletes what is kept for a time only: the audit trail, and what was counted and asked for in somebody's name. */
@Injectable()
export class PurgeRecords implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PurgeRecords.name);
  private stop: Stop | undefined;

  constructor(
    private readonly databases: Databases,
    private readonly settings: AuthSettings,
    private readonly trail: AuditTrail,
    private readonly failures: FailedLoginsRepository,
    private readonly mails: MailRequestsRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = every(
      everyMs,
      () => this.purge(),
      (err) => this.logger.error({ err }, 'old records could not be deleted'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
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
