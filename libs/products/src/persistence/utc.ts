import { sql, type RawQueryFragment } from '@mikro-orm/sql';

/** Formats a timestamp column as ISO 8601 in UTC, as the contracts require. */
export const utc = (column: RawQueryFragment): RawQueryFragment =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
