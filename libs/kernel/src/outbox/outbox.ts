import { randomUUIDv7 } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { AnyEvent, BodyOf } from '#contracts/definition';
import { currentScope, type MessageHeaders } from '#kernel/messaging';
import { contextOfOpenTransaction, Databases } from '#kernel/persistence';
import { OUTBOX_CONTEXT } from './outbox-context.js';
import { WakeSignal } from './wake-signal.js';

export interface OutboxOptions {
  /**
   * The aggregate the event belongs to. Events of one aggregate are published in the order in which they were added.
   */
  readonly aggregateId: string;
}

/**
 * Transactional outbox: an event is stored in the transaction of the change it describes, and published after the
 * commit, at least once. Contexts publish declared events only through the outbox; `ClientProxy.emit` of unmodified
 * Nest code bypasses it and has no transactional guarantee.
 *
 *     await this.em.transactional(async () => {
 *       order.confirm();
 *       await this.outbox.add(orderConfirmed, { orderId: order.id }, { aggregateId: order.id });
 *     });
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly databases: Databases,
    @Inject(OUTBOX_CONTEXT) private readonly context: string,
    private readonly relaySignal: WakeSignal,
  ) {}

  /**
   * Adds an event in the current transaction. Takes a lock on the aggregate until the transaction ends; to avoid
   * deadlocks, a transaction that adds events of several aggregates must add them in a consistent order.
   * @throws Error outside of a transaction of this context, and for an event of another context
   */
  async add<E extends AnyEvent>(event: E, body: BodyOf<E>, { aggregateId }: OutboxOptions): Promise<void> {
    const { context } = this;
    this.checkOwner(event);
    if (contextOfOpenTransaction() !== context) {
      throw new Error(
        `${event.pattern} must be added inside a transaction of ${context}: await em.transactional(…)`,
      );
    }
    await this.databases
      .entityManager(context)
      .execute(sql`with ${this.insertCtes(event, body, aggregateId, sql`(select)`)} select`);
  }

  /**
   * Returns CTEs with their names, for a `with` clause, that add the event if the CTE named `source` returns a row; it must
   * return at most one. Outside of a transaction, execute the statement with `executeAndNotify`.
   */
  namedCtesToAdd<E extends AnyEvent>(
    source: string,
    event: E,
    body: BodyOf<E>,
    { aggregateId }: OutboxOptions,
  ): RawQueryFragment {
    this.checkOwner(event);
    return this.insertCtes(event, body, aggregateId, raw(source));
  }

  /** Executes a statement that adds events, outside of any transaction, and wakes the relay. Returns its rows. */
  async executeAndNotify<Row>(statement: RawQueryFragment): Promise<Row[]> {
    const rows = await this.databases.entityManager(this.context).execute<Row[]>(statement);
    this.relaySignal.notify();
    return rows;
  }

  private checkOwner({ pattern }: AnyEvent): void {
    if (!pattern.startsWith(`${this.context}.`))
      throw new Error(`${pattern} is not an event of ${this.context}`);
  }

  /** Lock order: first the row locks taken by `source`, then the advisory lock of the aggregate. */
  private insertCtes(
    { pattern }: AnyEvent,
    body: object,
    aggregateId: string,
    source: RawQueryFragment,
  ): RawQueryFragment {
    const lockName = `${this.context}.outbox:${aggregateId}`;
    const [text, headers] = [JSON.stringify(body), JSON.stringify(headersToStore())];
    return sql`aggregate_lock as materialized (
        select pg_advisory_xact_lock(hashtextextended(${lockName}, 0)) from ${source} as source
      ), added_event as (
        insert into ${raw(`${this.context}.outbox`)} (id, pattern, aggregate_id, body, headers)
        select ${randomUUIDv7()}::uuid, ${pattern}, ${aggregateId}, ${text}::jsonb, ${headers}::jsonb from aggregate_lock
      )`;
  }
}

/** The headers that identify the event's origin. Never the access token: it must not be stored and would be expired. */
function headersToStore(): MessageHeaders {
  const { requestId, traceparent } = currentScope()?.headers ?? {};
  return { ...(requestId && { requestId }), ...(traceparent && { traceparent }) };
}
