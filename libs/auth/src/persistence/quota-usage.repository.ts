import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';

export interface QuotaUsage {
  readonly key: string;
  readonly used: number;
  readonly retryAfterSeconds: number;
}

const windowSeconds = 3_600;

const windowStart = () => sql`now() - make_interval(secs => ${windowSeconds})`;
const secondsLeft = () => sql`ceil(extract(epoch from since - now()) + ${windowSeconds})::int`;

/** Counts operations per key within an hour that starts at the first one. */
@Injectable()
export class QuotaUsageRepository {
  constructor(private readonly em: EntityManager) {}

  /** Those of the keys that are used in the current window. */
  find(keys: readonly string[]): Promise<QuotaUsage[]> {
    return this.em.execute(sql`
      select key, used, ${secondsLeft()} as "retryAfterSeconds" from auth.quota_usage
      where key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb)) and since > ${windowStart()}`);
  }

  /** Starts a new window if the previous one has ended. */
  async increment(key: string): Promise<QuotaUsage> {
    const start = windowStart();
    const [row] = await this.em.execute<[QuotaUsage]>(sql`
      insert into auth.quota_usage as q (key, used, since) values (${key}, 1, now())
      on conflict (key) do update set
        used = case when q.since < ${start} then 1 else q.used + 1 end,
        since = case when q.since < ${start} then now() else q.since end
      returning key, used, ${secondsLeft()} as "retryAfterSeconds"`);
    return row;
  }

  async removeAllFor(subjectHash: string): Promise<void> {
    await this.em.execute(sql`delete from auth.quota_usage where split_part(key, ' ', 2) = ${subjectHash}`);
  }

  async purgeExpired(): Promise<void> {
    await this.em.execute(sql`delete from auth.quota_usage where since < ${windowStart()}`);
  }
}
