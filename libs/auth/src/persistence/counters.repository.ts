import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { deleteBatch } from '#kernel/persistence';

export interface Counter {
  readonly key: string;
  readonly count: number;
  /** Until its window ends. */
  readonly secondsLeft: number;
}

/** The largest value of the column. */
const unlimited = 2_147_483_647;
/** The last one in the collation C. */
const lastCharacter = '\u{10ffff}';

export const secondsLeft = (): RawQueryFragment =>
  sql`ceil(extract(epoch from ends_at - now()))::int as "secondsLeft"`;

/** Counts per key within a window that starts at the first increment. A counter whose window has ended does not exist. */
@Injectable()
export class CountersRepository {
  constructor(private readonly em: EntityManager) {}

  find(keys: readonly string[]): Promise<Counter[]> {
    return this.em.execute(sql`
      select key, count, ${secondsLeft()} from auth.counters
      where ${hasKeyIn(keys)} and ends_at > now()`);
  }

  async increment(key: string, windowSeconds: number): Promise<Counter> {
    return (await this.incrementBelow(unlimited, key, windowSeconds))!;
  }

  /** Undefined, without counting, if the counter has reached `max`. Holds for concurrent calls. */
  async incrementBelow(max: number, key: string, windowSeconds: number): Promise<Counter | undefined> {
    const windowEnd = sql`now() + make_interval(secs => ${windowSeconds})`;
    const [counter] = await this.em.execute<[Counter?]>(sql`
      insert into auth.counters as c (key, count, ends_at) values (${key}, 1, ${windowEnd})
      on conflict (key) do update set
        count = case when c.ends_at <= now() then 1 else c.count + 1 end,
        reserved = case when c.ends_at <= now() then 0 else c.reserved end,
        ends_at = case when c.ends_at <= now() then ${windowEnd} else c.ends_at end
      where c.ends_at <= now() or c.count < ${max}
      returning key, count, ${secondsLeft()}`);
    return counter;
  }

  /** Takes back one increment. */
  async decrement(key: string): Promise<void> {
    await this.em.execute(sql`update auth.counters set count = count - 1 where key = ${key} and count > 0`);
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.em.execute(sql`delete from auth.counters where ${hasKeyIn(keys)}`);
  }

  /** By a range, because the generic plan of a prepared statement uses no index for `starts_with` or `like`. */
  async removeStartingWith(prefix: string): Promise<void> {
    await this.em.execute(sql`
      delete from auth.counters
      where key collate "C" >= ${prefix} and key collate "C" < ${prefix + lastCharacter}`);
  }

  /** Deletes up to `limit` counters and returns their number. */
  purgeExpired(limit: number): Promise<number> {
    return deleteBatch(this.em, 'auth.counters', sql`ends_at <= now()`, limit);
  }
}

/** Uses the index: a join with the elements is planned for 100 of them, for which a scan of the table may seem cheaper. */
function hasKeyIn(keys: readonly string[]): RawQueryFragment {
  return sql`key = any (array(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb)))`;
}
