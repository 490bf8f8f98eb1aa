import { sql, type RawQueryFragment } from '@mikro-orm/sql';

/** Every one of some conditions, of which there may be none. */
export function allOf(conditions: readonly RawQueryFragment[]): RawQueryFragment {
  return conditions.reduce((one, other) => sql`${one} and ${other}`, sql`true`);
}
