import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Databases } from '#kernel/persistence';
import { runEvery, type Stop } from '#kernel/timing';
import { AuthSettings } from '../auth.settings.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';

const intervalMs = 10 * 60_000;

/** Periodically deletes expired audit entries, failed login counters and mail requests. */
@Injectable()
export class PurgeRecords implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PurgeRecords.name);
  private stop: Stop | undefined;

  constructor(
    private readonly databases: Databases,
    private readonly settings: AuthSettings,
    private readonly auditTrail: AuditTrailRepository,
    private readonly failedLogins: FailedLoginsRepository,
    private readonly mailRequests: MailRequestsRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = runEvery(
      intervalMs,
      () => this.purge(),
      (err) => this.logger.error({ err }, 'Purging expired records failed'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  /** Safe to run concurrently in several processes. */
  async purge(): Promise<void> {
    await this.databases.runInContext('auth', async () => {
      await this.auditTrail.purgeOlderThan(this.settings.auditRetentionDays);
      await this.failedLogins.purgeExpired();
      await this.mailRequests.purgeExpired();
    });
  }
}
