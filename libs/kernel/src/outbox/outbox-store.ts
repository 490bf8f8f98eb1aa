import { Inject, Injectable } from '@nestjs/common';
import type { OutgoingEvent } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { OUTBOX_CONTEXT } from './outbox-context.js';

/** An outbox event as of the moment at which its aggregate was claimed. */
export interface ClaimedEvent {
  readonly position: string;
  /** Number of failed attempts to publish it. */
  readonly attempts: number;
  /** End of the lease on its aggregate, by the clock of the database. */
  readonly leasedUntil: string;
  readonly event: OutgoingEvent;
}

export interface ClaimOptions {
  readonly limit: number;
  readonly leaseMs: number;
  /** Whether events are marked as published after their lease as well. Otherwise, they are published again. */
  readonly marksDespiteExpiredLease: boolean;
  /** Ids of aggregates that are not claimed. */
  readonly except: readonly string[];
  /** Only aggregates whose id is greater are claimed. */
  readonly after: string;
  /** Only events that have been due for this time in milliseconds are claimed. */
  readonly minWaitMs: number;
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
  readonly leased_until: string;
}

const maxEventsPerAggregate = 20;

const unpublished = 'published_at is null and dead_at is null';

/**
 * The same in a form that no index supports, for rows found by position: the planner must not use the index on
 * unpublished events instead.
 */
const unpublishedWithoutIndex = 'coalesce(published_at, dead_at) is null';

/** A statement does not see its own updates, so the events it marks as published must be excluded. */
const waiting = `${unpublished} and position not in (select unnest(published) from params)`;

/** Lost events of one aggregate that one poll marks as unpublished. */
const maxLostEvents = 1_000;

/**
 * The outbox table of a context, as used by its relays. Relays work on it concurrently: setting `due_at` of the first unpublished
 * event of an aggregate to the end of the lease leases the whole aggregate, because relays claim an aggregate only by that event.
 */
@Injectable()
export class OutboxStore {
  constructor(
    private readonly databases: Databases,
    @Inject(OUTBOX_CONTEXT) readonly context: string,
  ) {}

  /**
   * Marks `published` events as such and claims the next events of up to `limit` aggregates, except those in `except`, for
   * `leaseMs` milliseconds. To find the aggregates, reads only the first waiting event of each, in the order of
   * aggregate ids, starting behind the id `after`. Returns up to `maxEventsPerAggregate` events of each. An aggregate with
   * events that the broker has lost is not claimed: these are marked as unpublished, so that they come first in the next poll.
   * Commits asynchronously: if the server crashes, marks may be lost and these events are published again.
   */
  async claimNext(
    published: readonly ClaimedEvent[],
    { limit, leaseMs, marksDespiteExpiredLease, except, after, minWaitMs }: ClaimOptions,
  ): Promise<ClaimedEvent[][]> {
    const { table } = this;
    const headAfter = (aggregate: string): string =>
      `select aggregate_id, position, (due_at <= clock_timestamp() - min_wait and aggregate_id <> all(except_ids))::int as due
       from ${table} where ${waiting} and aggregate_id > ${aggregate} order by aggregate_id, position limit 1`;
    const rows = await this.execute<Row>(
      `with recursive params as materialized (
         select ?::bigint[] as published, ?::timestamptz[] as leases, ?::text as after, array(select jsonb_array_elements_text(?::jsonb)) as except_ids,
           ?::int as max_aggregates, ?::int * interval '1 ms' as min_wait, set_config('synchronous_commit', 'off', true)
       ), marked as (
         update ${table} set published_at = clock_timestamp()
         where ${unpublishedWithoutIndex} and position = any(array(
           select position from params cross join lateral unnest(published, leases) as lease (position, ends_at)
           where ends_at > clock_timestamp()))
       ), heads as (
         select head.*, due as due_so_far from params cross join lateral (${headAfter('after')}) head where max_aggregates > 0
         union all
         select head.*, due_so_far + head.due
         from heads cross join params cross join lateral (${headAfter('heads.aggregate_id')}) head where due_so_far < max_aggregates
       ), lost as materialized (
         select heads.aggregate_id, lost.position
         from (select * from ${this.context}.outbox_recovery where lost_until is not null limit 1) recovery,
           heads cross join lateral (
             select position from ${table}
             where aggregate_id = heads.aggregate_id and published_at > lost_from and published_at <= lost_until
             order by published_at limit ${maxLostEvents}) lost
         where due = 1
       ), unmarked as (
         update ${table} set published_at = null, attempts = 0, due_at = clock_timestamp()
         where published_at is not null and position = any(array(select position from lost))
       ), locked as materialized (
         select o.position from heads cross join lateral (
           select position from ${table}
           where ${unpublishedWithoutIndex} and due_at <= clock_timestamp() and position = heads.position
           for update skip locked) o
         where due = 1 and aggregate_id not in (select aggregate_id from lost)
       ), leased as (
         update ${table} set due_at = clock_timestamp() + ? * interval '1 ms'
         where ${unpublishedWithoutIndex} and position = any(array(select position from locked))
         returning aggregate_id, due_at as leased_until
       )
       select o.position, id, pattern, o.aggregate_id, body, headers, occurred_at, attempts, leased_until::text
       from leased cross join lateral (
         select * from ${table} o
         where ${waiting} and aggregate_id = leased.aggregate_id order by position limit ?) o
       order by o.aggregate_id, o.position`,
      [
        `{${published.map(({ position }) => position).join()}}`,
        `{${published.map(({ leasedUntil }) => (marksDespiteExpiredLease ? 'infinity' : `"${leasedUntil}"`)).join()}}`,
        after,
        JSON.stringify(except),
        limit,
        minWaitMs,
        leaseMs,
        maxEventsPerAggregate,
      ],
    );
    return [...Map.groupBy(rows.map(toClaimedEvent), ({ event }) => event.aggregateId).values()];
  }

  /** Makes the event due in `delayMs` milliseconds; then any relay can claim its aggregate. */
  async postpone({ position }: ClaimedEvent, attempts: number, delayMs: number): Promise<void> {
    await this.execute(
      `update ${this.table} set attempts = ?, due_at = clock_timestamp() + ? * interval '1 ms' where position = ?`,
      [attempts, delayMs, position],
    );
  }

  /** Makes the event due now. */
  release(event: ClaimedEvent): Promise<void> {
    return this.postpone(event, event.attempts, 0);
  }

  /** Marks the event as a dead letter, so that later events of its aggregate can be published. */
  async deadLetter({ position }: ClaimedEvent, attempts: number, reason: string): Promise<void> {
    await this.execute(
      `update ${this.table} set attempts = ?, dead_at = clock_timestamp(), dead_reason = ? where position = ?`,
      [attempts, reason.slice(0, 1_000), position],
    );
  }

  private get table(): string {
    return `${this.context}.outbox`;
  }

  private execute<R>(sql: string, parameters: unknown[]): Promise<R[]> {
    return this.databases.entityManager(this.context).fork().execute<R[]>(sql, parameters);
  }
}

function toClaimedEvent(row: Row): ClaimedEvent {
  const { position, attempts, leased_until: leasedUntil, id, pattern, aggregate_id, body, headers } = row;
  const occurredAt = new Date(row.occurred_at).toISOString();
  const event = { id, pattern, aggregateId: aggregate_id, body, headers, occurredAt };
  return { position, attempts, leasedUntil, event };
}
