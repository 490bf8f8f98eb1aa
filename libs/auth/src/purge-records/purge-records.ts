import { Injectable } from '@nestjs/common';
import { PeriodicJob } from '#kernel/scheduling';
import { AuthSettings } from '../auth.settings.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';

const intervalMs = 10 * 60_000;

/** Periodically deletes expired audit entries, failed login counters and mail requests. */
@Injectable()
export class PurgeRecords {
  constructor(
    private readonly settings: AuthSettings,
    private readonly auditTrail: AuditTrailRepository,
    private readonly failedLogins: FailedLoginsRepository,
    private readonly mailRequests: MailRequestsRepository,
  ) {}

  /** Safe to run concurrently in several processes. */
  @PeriodicJob(() => ({ context: 'auth', intervalMs }))
  async purge(): Promise<void> {
    await this.auditTrail.purgeOlderThan(this.settings.auditRetentionDays);
    await this.failedLogins.purgeExpired();
    await this.mailRequests.purgeExpired();
  }
}
