import { Inject, Injectable } from '@nestjs/common';
import { Databases } from '#kernel/persistence';
import { OUTBOX_CONTEXT } from './outbox-context.js';

interface Progress {
  /** Whether this process should continue; false also while another process republishes. */
  readonly remaining: boolean;
  /** Whether to pause before the next batch, because events are waiting to be published. */
  readonly shouldPause: boolean;
}

const batchSize = 500;
/** Positions that one statement looks at. */
const maxScanned = 2_000;
/** The next batch is marked when at most this many events wait, so that new events wait behind one batch only. */
const maxWaiting = 100;
/**
 * A row becomes visible after the time in its `published_at`, at most by the timeout of the statement that marks it, and
 * the clock of a database may be set back.
 */
const marginSeconds = 15;

/**
 * Stores which published events must be republished after the broker lost data: those published later than the ones
 * that every subscriber is known to have handled. Stored in table `outbox_recovery` of the context, so that any
 * process can continue. All times are those of the database.
 */
@Injectable()
export class OutboxRecovery {
  constructor(
    private readonly databases: Databases,
    @Inject(OUTBOX_CONTEXT) private readonly context: string,
  ) {}

  /**
   * Sets the range of lost events: all published from `from` (default: the time until which every subscriber has handled them)
   * until now. Starts `marginSeconds` earlier; a range that is not yet republished is extended. Returns its end.
   */
  async setLostRange(from: string | null = null): Promise<string> {
    const [row] = await this.execute<{ lost_until: string }>(
      `update ${this.table}
       set lost_until = clock_timestamp(), scanned_position = 0,
         lost_from = least(lost_from, coalesce(?::timestamptz, handled_until) - interval '${marginSeconds} seconds')
       returning lost_until::text`,
      [from],
    );
    return row!.lost_until;
  }

  /**
   * Marks the next batch of lost events as unpublished, unless more than `maxWaiting` events wait or another process does so.
   */
  async requeueNext(): Promise<Progress> {
    const [row] = await this.execute<Progress>(
      `with recovery as materialized (
         select lost_from, lost_until, scanned_position,
           (select count(*) > ${maxWaiting} from (
             select from ${this.outbox} where published_at is null and dead_at is null limit ${maxWaiting} + 1) waiting) as is_busy
         from ${this.table} where lost_until is not null limit 1 for update skip locked
       ), first as materialized (
         select (select min(position) from ${this.outbox} where position > scanned_position) as position
         from recovery where not is_busy
       ), scanned as materialized (
         select o.position, published_at from first, ${this.outbox} o
         where o.position >= first.position and o.position < first.position + ${maxScanned}
       ), batch as materialized (
         select position from scanned, recovery
         where published_at > lost_from and published_at <= lost_until order by position limit ${batchSize}
       ), unmarked as (
         update ${this.outbox} set published_at = null, attempts = 0, due_at = clock_timestamp()
         where published_at is not null and position = any(array(select position from batch))
       ), progress as materialized (
         select is_busy, requeued,
           case when requeued = ${batchSize} then last else (select position + ${maxScanned} - 1 from first) end as position
         from recovery, (select count(*) as requeued, max(position) as last from batch) batch_size
       )
       update ${this.table} set
         scanned_position = coalesce(progress.position, scanned_position),
         lost_from = case when is_busy or progress.position is not null then lost_from end,
         lost_until = case when is_busy or progress.position is not null then lost_until end
       from progress
       returning lost_until is not null as remaining, is_busy or requeued > 0 as "shouldPause"`,
    );
    return row ?? { remaining: false, shouldPause: false };
  }

  async now(): Promise<string> {
    const [row] = await this.execute<{ now: string }>('select clock_timestamp()::text as now');
    return row!.now;
  }

  /** Records that every subscriber has handled the events published until `time`. */
  async recordHandled(time: string): Promise<void> {
    await this.execute(
      `update ${this.table} set handled_until = greatest(handled_until, ?::timestamptz) where lost_until is null`,
      [time],
    );
  }

  private get outbox(): string {
    return `${this.context}.outbox`;
  }

  private get table(): string {
    return `${this.outbox}_recovery`;
  }

  private execute<R>(sql: string, parameters: unknown[] = []): Promise<R[]> {
    return this.databases.entityManager(this.context).fork().execute<R[]>(sql, parameters);
  }
}
