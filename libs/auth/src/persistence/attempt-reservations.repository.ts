import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import { secondsLeft, type Counter } from './counters.repository.js';

export interface AttemptLimit {
  readonly key: string;
  readonly max: number;
}

/** One attempt that is being verified, within the window of its counter. */
export interface Reservation {
  readonly key: string;
  /** End of the window, with microseconds. */
  readonly endsAt: string;
}

/**
 * Reserves attempts of counters before a password or code is verified, so that concurrent attempts do not exceed their
 * limits. A reservation of a process that crashed counts as a failure until the window ends or the counter is removed.
 * Each statement locks the rows in the sequence of their keys, so that concurrent ones do not block each other.
 */
@Injectable()
export class AttemptReservationsRepository {
  constructor(private readonly em: EntityManager) {}

  /**
   * Returns the reservations of the counters whose failures and reservations are below their limit, which holds for
   * concurrent calls. `limits` must be sorted by key.
   */
  reserve(limits: readonly AttemptLimit[], windowSeconds: number): Promise<Reservation[]> {
    const windowEnd = sql`now() + make_interval(secs => ${windowSeconds})`;
    const isUnused = sql`(c.ends_at <= now() or c.count + c.reserved = 0)`;
    return this.em.execute(sql`
      with limits as (
        select key, max from jsonb_to_recordset(${JSON.stringify(limits)}::jsonb) as l (key text, max int))
      insert into auth.counters as c (key, count, reserved, ends_at)
      select key, 0, 1, ${windowEnd} from limits
      on conflict (key) do update set
        count = case when ${isUnused} then 0 else c.count end,
        reserved = case when ${isUnused} then 1 else c.reserved + 1 end,
        ends_at = case when ${isUnused} then ${windowEnd} else c.ends_at end
      where ${isUnused} or c.count + c.reserved < (select max from limits where limits.key = c.key)
      returning key, ends_at::text as "endsAt"`);
  }

  /** Takes back reservations. */
  async release(reservations: readonly Reservation[]): Promise<void> {
    await this.end(reservations, 0);
  }

  /** Turns reservations into failures. Returns the counters, without those that were removed or whose window has ended. */
  fail(reservations: readonly Reservation[]): Promise<Counter[]> {
    return this.end(reservations, 1);
  }

  private async end(reservations: readonly Reservation[], failures: 0 | 1): Promise<Counter[]> {
    if (reservations.length === 0) return [];
    return this.em.execute(sql`
      update auth.counters as c set count = c.count + ${failures}, reserved = c.reserved - 1
      from (
        select held.key from auth.counters as held
        join jsonb_to_recordset(${JSON.stringify(reservations)}::jsonb) as r (key text, "endsAt" timestamptz)
          on held.key = r.key and held.ends_at = r."endsAt"
        order by held.key for update of held
      ) as ended
      where c.key = ended.key
      returning c.key, c.count, ${secondsLeft()}`);
  }
}
