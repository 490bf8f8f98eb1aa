import { sql, type RawQueryFragment } from '@mikro-orm/sql';

/** A moment as contracts have it. */
export const utc = (column: RawQueryFragment): RawQueryFragment =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
