import { Injectable } from '@nestjs/common';
import { PeriodicJob } from '#kernel/scheduling';
import { AuthSettings } from '../auth.settings.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { CodeFailuresRepository } from '../persistence/code-failures.repository.js';
import { FailedLoginsRepository } from '../persistence/failed-logins.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';
import { QuotaUsageRepository } from '../persistence/quota-usage.repository.js';

const intervalMs = 10 * 60_000;

/** Periodically deletes expired audit entries, failed login counters, quota usage and mail requests. */
@Injectable()
export class PurgeRecords {
  constructor(
    private readonly settings: AuthSettings,
    private readonly auditTrail: AuditTrailRepository,
    private readonly failedLogins: FailedLoginsRepository,
    private readonly mailRequests: MailRequestsRepository,
    private readonly quotaUsage: QuotaUsageRepository,
    private readonly codeFailures: CodeFailuresRepository,
  ) {}

  /** Safe to run concurrently in several processes. */
  @PeriodicJob(() => ({ context: 'auth', intervalMs }))
  async purge(): Promise<void> {
    await this.auditTrail.purgeOlderThan(this.settings.auditRetentionDays);
    await this.failedLogins.purgeExpired();
    await this.mailRequests.purgeExpired();
    await this.quotaUsage.purgeExpired();
    await this.codeFailures.purgeExpired();
  }
}
