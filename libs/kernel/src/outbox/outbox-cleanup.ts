import { Inject, Injectable } from '@nestjs/common';
import { Databases } from '#kernel/persistence';
import { PeriodicJob } from '#kernel/scheduling';
import { OUTBOX_CONTEXT } from './outbox-context.js';

const intervalMs = 10 * 60_000;
const batchSize = 1_000;

/**
 * Deletes published events after one day, and inbox entries after seven days; automatic redelivery ends earlier.
 * Waiting events and dead letters are kept. A dead letter replayed after seven days may be applied again by a
 * subscriber that had already handled it.
 */
@Injectable()
export class OutboxCleanup {
  constructor(
    private readonly databases: Databases,
    @Inject(OUTBOX_CONTEXT) private readonly context: string,
  ) {}

  @PeriodicJob(({ context }: OutboxCleanup) => ({ context, intervalMs }))
  async purge(): Promise<void> {
    await this.purgeTable('outbox', `published_at < now() - interval '1 day'`);
    await this.purgeTable('inbox', `handled_at < now() - interval '7 days'`);
  }

  /** Deletes in batches, so that row locks are held only briefly. */
  private async purgeTable(table: 'outbox' | 'inbox', isExpired: string): Promise<void> {
    const name = `${this.context}.${table}`;
    const deleteBatch = `delete from ${name} where ctid in (select ctid from ${name} where ${isExpired} limit ${batchSize})`;
    const em = this.databases.entityManager(this.context).fork();
    let deleted: number;
    do ({ affectedRows: deleted } = await em.execute<{ affectedRows: number }>(deleteBatch, [], 'run'));
    while (deleted === batchSize);
  }
}
