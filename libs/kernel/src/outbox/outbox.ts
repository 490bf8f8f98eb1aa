import { randomUUIDv7 } from 'node:crypto';
import { raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
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
  private readonly listeners: (() => void)[] = [];

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
    this.checkOwner(event);
    if (this.databases.inTransaction() !== context) {
      throw new Error(
        `${event.pattern} must be added inside a transaction of ${context}: await em.transactional(…)`,
      );
    }
    await this.databases
      .entityManager(context)
      .execute(sql`with ${this.insertion(event, body, aggregateId, sql`(select)`)} select`);
  }

  /**
   * The same as parts of a `with` that add the event if the part named `given` has a row. Outside of a transaction, the
   * statement is one by itself and is to be carried out with `commit`.
   */
  adding<E extends AnyEvent>(
    given: string,
    event: E,
    body: BodyOf<E>,
    { aggregateId }: OutboxOptions,
  ): RawQueryFragment {
    this.checkOwner(event);
    return this.insertion(event, body, aggregateId, raw(given));
  }

  /** Carries out a statement that adds events, outside of any transaction. Answers its rows. */
  async commit<Row>(statement: RawQueryFragment): Promise<Row[]> {
    const rows = await this.databases.entityManager(this.context).execute<Row[]>(statement);
    for (const told of this.listeners) told();
    return rows;
  }

  /** Calls `listener` each time `commit` may have added events. */
  whenCommitted(listener: () => void): void {
    this.listeners.push(listener);
  }

  private checkOwner({ pattern }: AnyEvent): void {
    if (!pattern.startsWith(`${this.context}.`))
      throw new Error(`${pattern} is not an event of ${this.context}`);
  }

  /** Whatever is `given` is there, and locked, before the turn is waited for. */
  private insertion(
    { pattern }: AnyEvent,
    body: object,
    aggregateId: string,
    given: RawQueryFragment,
  ): RawQueryFragment {
    const turn = `${this.context}.outbox:${aggregateId}`;
    const [text, headers] = [JSON.stringify(body), JSON.stringify(headersToKeep())];
    return sql`turn as materialized (
        select pg_advisory_xact_lock(hashtextextended(${turn}, 0)) from ${given} as given
      ), added as (
        insert into ${raw(`${this.context}.outbox`)} (id, pattern, aggregate_id, body, headers)
        select ${randomUUIDv7()}::uuid, ${pattern}, ${aggregateId}, ${text}::jsonb, ${headers}::jsonb from turn
      )`;
  }
}

/** What tells where an event came from. Never the caller's token: it would lie in the table and be stale when read. */
function headersToKeep(): MessageHeaders {
  const { requestId, traceparent } = currentScope()?.headers ?? {};
  return { ...(requestId && { requestId }), ...(traceparent && { traceparent }) };
}
