import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import type { RevokedSessions } from '#contracts/auth';

/** Seconds: more than an access token lives. */
const memory = 2 * 3_600;
/** Seconds: more than a transaction that ends sessions takes from its first look at the clock to its commit. */
const overlap = 30;

@Injectable()
export class RevocationsRepository {
  constructor(private readonly em: EntityManager) {}

  /** Those of the last two hours where `since` is not given. `asOf` is a moment before anything was read. */
  async since(since: string | undefined): Promise<RevokedSessions> {
    const start = since
      ? sql`${since}::timestamptz - make_interval(secs => ${overlap})`
      : sql`now() - make_interval(secs => ${memory})`;
    const [row] = await this.em.execute<[{ as_of: string; sessions: string[] }]>(sql`
      select now() as as_of,
        array(
          select id::text from auth.refresh_families where revoked_at >= ${start}
          union all select id::text from auth.api_keys where revoked_at >= ${start}) as sessions`);
    return { asOf: new Date(row.as_of).toISOString(), sessions: row.sessions };
  }
}
