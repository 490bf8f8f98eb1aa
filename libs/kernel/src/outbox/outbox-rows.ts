import type { OutgoingEvent } from '#kernel/messaging';
import type { Databases } from '#kernel/persistence';

/** An event on its way, as it was when its aggregate was claimed. */
export interface WaitingEvent {
  readonly position: string;
  /** How often publishing it has failed. */
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

const perAggregate = 20;

const unpublished = 'published_at is null and dead_at is null';

/** To a statement, what it notes as published is still unpublished. */
const waiting = `${unpublished} and position <> all((select published from lazily)::bigint[])`;

/**
 * The outbox table of a context, as its relays see it. All of them work on it at once; whoever claims the first
 * waiting event of an aggregate has the whole aggregate, for as long as that event is not due again.
 */
export class OutboxRows {
  constructor(
    private readonly databases: Databases,
    readonly context: string,
  ) {}

  /**
   * Notes what was published, and claims the next events of up to `limit` aggregates, `except` some, for `leaseMs`
   * milliseconds. Does not wait for the disk: what a server that crashes forgets of this is handed over again.
   */
  async next(
    published: readonly WaitingEvent[],
    { limit, leaseMs, except }: { limit: number; leaseMs: number; except: readonly string[] },
  ): Promise<WaitingEvent[][]> {
    const rows = await this.execute<Row>(
      `with lazily as materialized (
         select ?::bigint[] as published, set_config('synchronous_commit', 'off', true)
       ), marked as (
         update ${this.table} set published_at = clock_timestamp()
         where ${unpublished} and position = any((select published from lazily)::bigint[])
       ), heads as (
         select distinct on (aggregate_id) aggregate_id, position, due_at from ${this.table}
         where ${waiting} order by aggregate_id, position
       ), free as (
         select position from heads
         where due_at <= clock_timestamp() and aggregate_id not in (select jsonb_array_elements_text(?::jsonb))
         order by position
       ), taken as materialized (
         select o.position from free cross join lateral (
           select position from ${this.table}
           where ${unpublished} and due_at <= clock_timestamp() and position = free.position
           for update skip locked) o
         limit ?
       ), leased as (
         update ${this.table} set due_at = clock_timestamp() + ? * interval '1 ms'
         where ${unpublished} and position = any(array(select position from taken))
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
        perAggregate,
      ],
    );
    return [...Map.groupBy(rows.map(waitingEvent), ({ event }) => event.aggregateId).values()];
  }

  /** Its aggregate is anybody's again after `afterMs` milliseconds. */
  async retry({ position }: WaitingEvent, attempts: number, afterMs: number): Promise<void> {
    await this.execute(
      `update ${this.table} set attempts = ?, due_at = clock_timestamp() + ? * interval '1 ms' where position = ?`,
      [attempts, afterMs, position],
    );
  }

  /** Gives the event up, so that those behind it get their turn. */
  async bury({ position }: WaitingEvent, attempts: number, reason: string): Promise<void> {
    await this.execute(
      `update ${this.table} set attempts = ?, dead_at = clock_timestamp(), dead_reason = ? where position = ?`,
      [attempts, reason.slice(0, 1_000), position],
    );
  }

  /** Puts what was published since then back in the queue; returns how many events that are. */
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

function waitingEvent(row: Row): WaitingEvent {
  const { position, attempts, id, pattern, aggregate_id, body, headers } = row;
  const occurredAt = new Date(row.occurred_at).toISOString();
  return { position, attempts, event: { id, pattern, aggregateId: aggregate_id, body, headers, occurredAt } };
}
