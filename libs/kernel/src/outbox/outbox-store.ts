import { Inject, Injectable } from '@nestjs/common';
import type { OutgoingEvent } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { OUTBOX_CONTEXT } from './outbox-context.js';

/** An outbox event as of the moment at which its aggregate was claimed. */
export interface ClaimedEvent {
  readonly position: string;
  /** Number of failed attempts to publish it. */
  readonly attempts: number;
  readonly event: OutgoingEvent;
}

interface Row {
  readonly position: string;
  readonly id: string;
  readonly pattern: string;
  readonly aggregate_id: string;
  readonly body: unknown;
  readonly headers: OutgoingEvent['headers'];
  readonly occurred_at: string;
  readonly attempts: number;
}

const maxEventsPerAggregate = 20;

const unpublished = 'published_at is null and dead_at is null';

/** A statement does not see its own updates, so the events it marks as published must be excluded. */
const waiting = `${unpublished} and position <> all((select published from params)::bigint[])`;

/**
 * The outbox table of a context, as used by its relays. Relays work on it concurrently: setting `due_at` of the first
 * unpublished event of an aggregate to the end of the lease leases the whole aggregate, because relays claim an
 * aggregate only by that event.
 */
@Injectable()
export class OutboxStore {
  constructor(
    private readonly databases: Databases,
    @Inject(OUTBOX_CONTEXT) readonly context: string,
  ) {}

  /**
   * Marks `published` events and claims the next events of up to `limit` aggregates, except those in `except`, for
   * `leaseMs` milliseconds. Commits asynchronously: if the server crashes, marks may be lost and these events are
   * published again.
   */
  async claimNext(
    published: readonly ClaimedEvent[],
    { limit, leaseMs, except }: { limit: number; leaseMs: number; except: readonly string[] },
  ): Promise<ClaimedEvent[][]> {
    const rows = await this.execute<Row>(
      `with params as materialized (
         select ?::bigint[] as published, set_config('synchronous_commit', 'off', true)
       ), marked as (
         update ${this.table} set published_at = clock_timestamp()
         where ${unpublished} and position = any((select published from params)::bigint[])
       ), heads as (
         select distinct on (aggregate_id) aggregate_id, position, due_at from ${this.table}
         where ${waiting} order by aggregate_id, position
       ), claimable as (
         select position from heads
         where due_at <= clock_timestamp() and aggregate_id not in (select jsonb_array_elements_text(?::jsonb))
         order by position
       ), locked as materialized (
         select o.position from claimable cross join lateral (
           select position from ${this.table}
           where ${unpublished} and due_at <= clock_timestamp() and position = claimable.position
           for update skip locked) o
         limit ?
       ), leased as (
         update ${this.table} set due_at = clock_timestamp() + ? * interval '1 ms'
         where ${unpublished} and position = any(array(select position from locked))
         returning aggregate_id
       )
       select o.position, id, pattern, o.aggregate_id, body, headers, occurred_at, attempts
       from leased cross join lateral (
         select * from ${this.table} o
         where ${waiting} and aggregate_id = leased.aggregate_id order by position limit ?) o
       order by o.position`,
      [
        `{${published.map(({ position }) => position).join()}}`,
        JSON.stringify(except),
        limit,
        leaseMs,
        maxEventsPerAggregate,
      ],
    );
    return [...Map.groupBy(rows.map(toClaimedEvent), ({ event }) => event.aggregateId).values()];
  }

  /** Releases the event's aggregate after `delayMs` milliseconds, for any relay to claim. */
  async retry({ position }: ClaimedEvent, attempts: number, delayMs: number): Promise<void> {
    await this.execute(
      `update ${this.table} set attempts = ?, due_at = clock_timestamp() + ? * interval '1 ms' where position = ?`,
      [attempts, delayMs, position],
    );
  }

  /** Marks the event as a dead letter, so that later events of its aggregate can be published. */
  async deadLetter({ position }: ClaimedEvent, attempts: number, reason: string): Promise<void> {
    await this.execute(
      `update ${this.table} set attempts = ?, dead_at = clock_timestamp(), dead_reason = ? where position = ?`,
      [attempts, reason.slice(0, 1_000), position],
    );
  }

  /** Marks all events published since `since` as unpublished. Returns their number. */
  async republish(since: Date): Promise<number> {
    const rows = await this.execute(
      `update ${this.table} set published_at = null, attempts = 0, due_at = clock_timestamp()
       where published_at >= ? returning position`,
      [since],
    );
    return rows.length;
  }

  private get table(): string {
    return `${this.context}.outbox`;
  }

  private execute<R>(sql: string, parameters: unknown[]): Promise<R[]> {
    return this.databases.entityManager(this.context).fork().execute<R[]>(sql, parameters);
  }
}

function toClaimedEvent(row: Row): ClaimedEvent {
  const { position, attempts, id, pattern, aggregate_id, body, headers } = row;
  const occurredAt = new Date(row.occurred_at).toISOString();
  return { position, attempts, event: { id, pattern, aggregateId: aggregate_id, body, headers, occurredAt } };
}
