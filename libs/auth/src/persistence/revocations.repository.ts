import { Injectable } from '@nestjs/common';
import { EntityManager, raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { RevokedSessions } from '#contracts/auth';

/** Must exceed the maximum lifetime of an access token. */
const retentionSeconds = 2 * 3_600;
/**
 * Must exceed the time between the timestamp and the commit of a transaction that revokes sessions, and the time in which a
 * process requests all pages. The same in all versions: `next` compensates for it.
 */
const overlapSeconds = 30;
/** About 400 kB of JSON. */
const pageSize = raw('10000');

interface Row {
  readonly as_of: string;
  readonly next: string | null;
  readonly sessions: string[];
}

@Injectable()
export class RevocationsRepository {
  constructor(private readonly em: EntityManager) {}

  /**
   * The first page of the revocations since `since`, or of the last two hours. A page consists of whole milliseconds, so that
   * the next one can start after the last of them. `asOf` is a time before the rows were read. If a page follows, it is not
   * after `next`: a process of a version without `next` sends it as `since`, and misses no revocation either.
   */
  async listSince(since: string | undefined): Promise<RevokedSessions> {
    const start = since
      ? sql`${since}::timestamptz - make_interval(secs => ${overlapSeconds})`
      : sql`now() - make_interval(secs => ${retentionSeconds})`;
    const [{ as_of, next, sessions }] = await this.em.execute<[Row]>(sql`
      with page as (
        select * from (
          (${revokedIn('auth.refresh_families', start)}) union all (${revokedIn('auth.api_keys', start)})
        ) as revoked
        order by revoked_at fetch first ${pageSize} rows with ties
      ), following as (
        select max(revoked_at) + make_interval(secs => ${overlapSeconds + 0.001}) as next from page
        having count(*) >= ${pageSize}
      )
      select least(now(), (select next from following)) as as_of, (select next from following),
        array(select id::text from page) as sessions`);
    const asOf = new Date(as_of).toISOString();
    return { asOf, sessions, ...(next !== null && { next: new Date(next).toISOString() }) };
  }
}

function revokedIn(table: string, start: RawQueryFragment): RawQueryFragment {
  return sql`select id, revoked_at from ${raw(table)} where revoked_at >= ${start}
    order by revoked_at fetch first ${pageSize} rows with ties`;
}
