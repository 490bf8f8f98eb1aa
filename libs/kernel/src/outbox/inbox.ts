import { Inject, Injectable } from '@nestjs/common';
import { raw, sql, type EntityManager, type RawQueryFragment } from '@mikro-orm/sql';
import { currentScope } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { OUTBOX_CONTEXT } from './outbox-context.js';

/** Deduplicates event deliveries, so that the effect of an event happens once per handler method. */
@Injectable()
export class Inbox {
  constructor(
    private readonly databases: Databases,
    @Inject(OUTBOX_CONTEXT) private readonly context: string,
  ) {}

  /**
   * Runs `work` in a transaction that also stores the event id; does nothing if the id is stored already. Concurrent
   * deliveries of one event wait for each other. Ids are purged after seven days. To be called in an `@On` method:
   *
   *     @On(orderConfirmed)
   *     async whenOrderConfirmed(event: OrderConfirmedV1): Promise<void> {
   *       await this.inbox.once(async (em) => { … });
   *     }
   */
  async once(work: (em: EntityManager) => Promise<void>): Promise<void> {
    const insertIfNew = this.insertIfNewSql();
    await this.databases.entityManager(this.context).transactional(async (em) => {
      const inserted = await em.execute<unknown[]>(insertIfNew);
      if (inserted.length > 0) await work(em);
    });
  }

  /**
   * The insert of `once` as SQL, for use as a CTE of a statement that does all the work: it returns a row unless the
   * event is a duplicate.
   * @throws Error outside of an event delivery
   */
  insertIfNewSql(): RawQueryFragment {
    const event = currentScope()?.event;
    if (!event) throw new Error('The inbox can only be used in a method with @On');
    return sql`insert into ${raw(`${this.context}.inbox`)} (handler, event_id)
      values (${event.handlerName}, ${event.id}) on conflict do nothing returning event_id`;
  }
}
