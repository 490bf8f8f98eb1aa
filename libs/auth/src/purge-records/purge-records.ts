import { Injectable } from '@nestjs/common';
import { PeriodicJob } from '#kernel/scheduling';
import { AuthSettings } from '../auth.settings.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { CodeFailuresRepository } from '../persistence/code-failures.repository.js';
import { CountersRepository } from '../persistence/counters.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';

const intervalMs = 10 * 60_000;

/** Periodically deletes expired audit entries, counters and mail requests. */
@Injectable()
export class PurgeRecords {
  constructor(
    private readonly settings: AuthSettings,
    private readonly auditTrail: AuditTrailRepository,
    private readonly counters: CountersRepository,
    private readonly mailRequests: MailRequestsRepository,
    private readonly codeFailures: CodeFailuresRepository,
  ) {}

  /** Safe to run concurrently in several processes. */
  @PeriodicJob(() => ({ context: 'auth', intervalMs }))
  async purge(): Promise<void> {
    await this.auditTrail.purgeOlderThan(this.settings.auditRetentionDays);
    await this.counters.purgeExpired();
    await this.mailRequests.purgeExpired();
    await this.codeFailures.purgeExpired();
  }
}
