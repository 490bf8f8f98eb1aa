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

/**
 * The outbox table of a context, as its relays see it. All of them work on it at once; whoever claims the first
 * waiting event of an aggregate has the whole aggregate, for as long as that event is not due again.
 */
export class OutboxRows {
  constructor(
    private readonly databases: Databases,
    readonly context: string,
  ) {}

  /** The next events of up to `limit` aggregates, `except` some, which are the caller's for `leaseMs` milliseconds. */
  async claim(limit: number, leaseMs: number, except: readonly string[]): Promise<WaitingEvent[][]> {
    const rows = await this.execute<Row>(
      `with heads as materialized (
         select position from ${this.table} o
         where published_at is null and dead_at is null and due_at <= clock_timestamp()
           and aggregate_id not in (select jsonb_array_elements_text(?::jsonb))
           and not exists (
             select from ${this.table} earlier
             where earlier.aggregate_id = o.aggregate_id and earlier.position < o.position
               and earlier.published_at is null and earlier.dead_at is null)
         order by position
         limit ?
         for update skip locked
       ), leased as (
         update ${this.table} o set due_at = clock_timestamp() + ? * interval '1 ms'
         from heads where o.position = heads.position
         returning o.aggregate_id
       ), waiting as (
         select o.*, row_number() over (partition by aggregate_id order by position) as place
         from ${this.table} o join leased using (aggregate_id)
         where published_at is null and dead_at is null
       )
       select position, id, pattern, aggregate_id, body, headers, occurred_at, attempts
       from waiting where place <= ? order by position`,
      [JSON.stringify(except), limit, leaseMs, perAggregate],
    );
    return [...Map.groupBy(rows.map(waitingEvent), ({ event }) => event.aggregateId).values()];
  }

  async markPublished(events: readonly WaitingEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.execute(`update ${this.table} set published_at = clock_timestamp() where position in (?)`, [
      events.map(({ position }) => position),
    ]);
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
