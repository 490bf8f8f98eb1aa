import type { DeadLetter, DeadLetters } from '#kernel/messaging';
import type { Databases } from '#kernel/persistence';

interface Row {
  readonly position: string;
  readonly id: string;
  readonly pattern: string;
  readonly aggregate_id: string;
  readonly body: unknown;
  readonly attempts: number;
  readonly dead_at: string;
  readonly dead_reason: string;
}

/** The events of a context that could not be published. Ids have the form `<context>/<position>`. */
export class OutboxDeadLetters implements DeadLetters {
  constructor(
    private readonly databases: Databases,
    private readonly context: string,
  ) {}

  async list(): Promise<DeadLetter[]> {
    const rows = await this.execute<Row>(
      `select position, id, pattern, aggregate_id, body, attempts, dead_at, dead_reason
       from ${this.context}.outbox where dead_at is not null order by dead_at, position`,
    );
    return rows.map((row) => ({
      id: `${this.context}/${row.position}`,
      eventId: row.id,
      pattern: row.pattern,
      aggregateId: row.aggregate_id,
      subscriber: undefined,
      reason: row.dead_reason,
      attempts: row.attempts,
      failedAt: new Date(row.dead_at).toISOString(),
      body: row.body,
    }));
  }

  /** Returns the event to the queue; the relay publishes it with its next poll. */
  async replay(id: string): Promise<boolean> {
    const replayed = await this.execute(
      `update ${this.context}.outbox
       set dead_at = null, dead_reason = null, attempts = 0, due_at = clock_timestamp()
       where position = ? and dead_at is not null returning position`,
      [this.positionOf(id)],
    );
    return replayed.length > 0;
  }

  async discard(id: string): Promise<boolean> {
    const discarded = await this.execute(
      `delete from ${this.context}.outbox where position = ? and dead_at is not null returning position`,
      [this.positionOf(id)],
    );
    return discarded.length > 0;
  }

  private positionOf(id: string): string {
    const position = id.slice(this.context.length + 1);
    if (!id.startsWith(`${this.context}/`) || !/^\d{1,18}$/.test(position))
      throw new Error(`Not a dead letter id of ${this.context}: ${id}`);
    return position;
  }

  private execute<R>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    return this.databases.entityManager(this.context).fork().execute<R[]>(sql, parameters);
  }
}
