import { Injectable, Logger } from '@nestjs/common';
import { isDatabaseUnavailable } from '#kernel/persistence';
import { PeriodicJob } from '#kernel/scheduling';
import { AuthSettings } from '../auth.settings.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { CodeFailuresRepository } from '../persistence/code-failures.repository.js';
import { CountersRepository } from '../persistence/counters.repository.js';
import { MailRequestsRepository } from '../persistence/mail-requests.repository.js';

const intervalMs = 10 * 60_000;
const batchSize = 1_000;

/** Periodically deletes expired audit entries, API keys, counters and mail requests, in batches. */
@Injectable()
export class PurgeRecords {
  private readonly logger = new Logger(PurgeRecords.name);

  constructor(
    private readonly settings: AuthSettings,
    private readonly auditTrail: AuditTrailRepository,
    private readonly counters: CountersRepository,
    private readonly mailRequests: MailRequestsRepository,
    private readonly codeFailures: CodeFailuresRepository,
    private readonly apiKeys: ApiKeysRepository,
  ) {}

  /**
   * Safe to run concurrently in several processes. Records of one kind that cannot be deleted do not keep the others.
   * @throws the first error of a database that is unavailable
   */
  @PeriodicJob(() => ({ context: 'auth', intervalMs }))
  async purge(stopping: AbortSignal): Promise<void> {
    const { auditTrail, apiKeys, counters, mailRequests, codeFailures, settings } = this;
    await this.purgeAll('audit entries', stopping, () =>
      auditTrail.purgeOlderThan(settings.auditRetentionDays, batchSize),
    );
    // Audit entries name a key by its id; its row, with name and scopes, is kept as long as they are.
    await this.purgeAll('API keys', stopping, () =>
      apiKeys.purgeEnded(settings.auditRetentionDays, batchSize),
    );
    await this.purgeAll('counters', stopping, () => counters.purgeExpired(batchSize));
    await this.purgeAll('mail requests', stopping, () => mailRequests.purgeExpired(batchSize));
    await this.purgeAll('code failures', stopping, () => codeFailures.purgeExpired(batchSize));
  }

  private async purgeAll(
    records: string,
    stopping: AbortSignal,
    purgeBatch: () => Promise<number>,
  ): Promise<void> {
    try {
      while (!stopping.aborted && (await purgeBatch()) === batchSize);
    } catch (err) {
      if (isDatabaseUnavailable(err)) throw err;
      this.logger.error({ err }, `Purging ${records} failed`);
    }
  }
}
