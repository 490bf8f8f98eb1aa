import { randomUUIDv7 } from 'node:crypto';
import type { AnyEvent, BodyOf } from '#contracts/definition';
import { currentScope, type MessageHeaders } from '#kernel/messaging';
import type { Databases } from '#kernel/persistence';

export interface OutboxOptions {
  /** What the event is about: events of one aggregate are handed over in the order in which they were added. */
  readonly aggregateId: string;
}

/**
 * The one way to publish: an event is written in the transaction of what it tells of, so that neither happens
 * without the other. It is handed over soon after the commit, at least once.
 *
 *     await this.em.transactional(async () => {
 *       order.confirm();
 *       await this.outbox.add(orderConfirmed, { orderId: order.id }, { aggregateId: order.id });
 *     });
 */
export class Outbox {
  constructor(
    private readonly databases: Databases,
    private readonly context: string,
  ) {}

  /**
   * Until its transaction ends, others that add events of the same aggregate wait: where one transaction adds
   * events of several, it should do so in an order that all keep to.
   * @throws Error outside of a transaction of this context, and for an event that another context owns
   */
  async add<E extends AnyEvent>(event: E, body: BodyOf<E>, { aggregateId }: OutboxOptions): Promise<void> {
    const { context } = this;
    if (!event.pattern.startsWith(`${context}.`))
      throw new Error(`${event.pattern} is not an event of ${context}`);
    if (this.databases.inTransaction() !== context) {
      throw new Error(
        `${event.pattern} must be added inside a transaction of ${context}: await em.transactional(…)`,
      );
    }
    await this.databases.entityManager(context).execute(
      `with turn as materialized (select pg_advisory_xact_lock(hashtextextended(?, 0)))
       insert into ${context}.outbox (id, pattern, aggregate_id, body, headers)
       select ?::uuid, ?, ?, ?::jsonb, ?::jsonb from turn`,
      [
        `${context}.outbox:${aggregateId}`,
        randomUUIDv7(),
        event.pattern,
        aggregateId,
        JSON.stringify(body),
        JSON.stringify(headersToKeep()),
      ],
    );
  }
}

/** What tells where an event came from. Never the caller's token: it would lie in the table and be stale when read. */
function headersToKeep(): MessageHeaders {
  const { requestId, traceparent } = currentScope()?.headers ?? {};
  return { ...(requestId && { requestId }), ...(traceparent && { traceparent }) };
}
