import { raw, sql, type EntityManager, type RawQueryFragment } from '@mikro-orm/sql';
import { currentScope } from '#kernel/messaging';
import type { Databases } from '#kernel/persistence';

/** Makes the effect of an event happen once, however often the event is delivered. */
export class Inbox {
  constructor(
    private readonly databases: Databases,
    private readonly context: string,
  ) {}

  /**
   * For a subscriber's method: runs `work` in a transaction that also remembers the event, and nothing when the
   * event was remembered before. Deliveries at the same time wait for each other. An event is remembered for a week.
   *
   *     @On(orderConfirmed)
   *     async whenOrderConfirmed(event: OrderConfirmedV1): Promise<void> {
   *       await this.inbox.once(async (em) => { … });
   *     }
   */
  async once(work: (em: EntityManager) => Promise<void>): Promise<void> {
    const remembering = this.remembering();
    await this.databases.entityManager(this.context).transactional(async (em) => {
      const remembered = await em.execute<unknown[]>(remembering);
      if (remembered.length > 0) await work(em);
    });
  }

  /** The same as a part of a statement that is all of the work: it has a row unless the event was remembered before. */
  remembering(): RawQueryFragment {
    const event = currentScope()?.event;
    if (!event) throw new Error('An inbox is for events: call it in a method that has @On');
    return sql`insert into ${raw(`${this.context}.inbox`)} (subscriber, event_id)
      values (${event.subscriber}, ${event.id}) on conflict do nothing returning event_id`;
  }
}
