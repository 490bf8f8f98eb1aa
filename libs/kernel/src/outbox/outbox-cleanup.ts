import { Inject, Injectable } from '@nestjs/common';
import { raw } from '@mikro-orm/sql';
import { EventPublisher } from '#kernel/messaging';
import { Databases, deleteBatch } from '#kernel/persistence';
import { PeriodicJob } from '#kernel/scheduling';
import { OUTBOX_CONTEXT } from './outbox-context.js';

const intervalMs = 10 * 60_000;
const batchSize = 1_000;

/**
 * Deletes published events after one day, and inbox entries after seven days; automatic redelivery ends earlier.
 * Waiting events, dead letters and events that are being republished are kept. A dead letter replayed after seven days
 * may be applied again by a subscriber that had already handled it.
 */
@Injectable()
export class OutboxCleanup {
  /**
   * Maximum number of rows of the outbox. Above it, the oldest published ones are deleted before they are one day old,
   * if every subscriber has handled them.
   */
  private readonly maxRows = 1_000_000;

  constructor(
    private readonly databases: Databases,
    @Inject(OUTBOX_CONTEXT) private readonly context: string,
    private readonly publisher: EventPublisher,
  ) {}

  @PeriodicJob(({ context }: OutboxCleanup) => ({ context, intervalMs }))
  async purge(): Promise<void> {
    try {
      await this.purgeOutbox();
    } finally {
      await this.purgeTable('inbox', `handled_at < now() - interval '7 days'`);
    }
  }

  private async purgeOutbox(): Promise<void> {
    const { context, publisher } = this;
    const recovery = `from ${context}.outbox_recovery`;
    const isExpired = `published_at < least(now() - interval '1 day', (select lost_from ${recovery}))`;
    await this.purgeTable('outbox', isExpired);
    const isHandled = publisher.awaitsSubscribers
      ? 'published_at is not null'
      : `published_at <= (select handled_until ${recovery})`;
    const selectNewestSurplus = `select position from ${context}.outbox order by position desc limit 1 offset ${this.maxRows}`;
    const em = this.databases.entityManager(context).fork();
    const [newest] = await em.execute<{ position: string }[]>(selectNewestSurplus);
    if (newest) await this.purgeTable('outbox', `position <= ${newest.position} and ${isHandled}`);
  }

  private async purgeTable(table: 'outbox' | 'inbox', isExpired: string): Promise<void> {
    const em = this.databases.entityManager(this.context).fork();
    while ((await deleteBatch(em, `${this.context}.${table}`, raw(isExpired), batchSize)) === batchSize);
  }
}
