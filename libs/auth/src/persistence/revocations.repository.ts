import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import type { RevokedSessions } from '#contracts/auth';

/** Must exceed the maximum lifetime of an access token. */
const retentionSeconds = 2 * 3_600;
/** Must exceed the time between the timestamp and the commit of a transaction that revokes sessions. */
const overlapSeconds = 30;

@Injectable()
export class RevocationsRepository {
  constructor(private readonly em: EntityManager) {}

  /** Revocations of the last two hours if `since` is undefined. `asOf` is a time before the rows were read. */
  async listSince(since: string | undefined): Promise<RevokedSessions> {
    const start = since
      ? sql`${since}::timestamptz - make_interval(secs => ${overlapSeconds})`
      : sql`now() - make_interval(secs => ${retentionSeconds})`;
    const [row] = await this.em.execute<[{ as_of: string; sessions: string[] }]>(sql`
      select now() as as_of,
        array(
          select id::text from auth.refresh_families where revoked_at >= ${start}
          union all select id::text from auth.api_keys where revoked_at >= ${start}) as sessions`);
    return { asOf: new Date(row.as_of).toISOString(), sessions: row.sessions };
  }
}
