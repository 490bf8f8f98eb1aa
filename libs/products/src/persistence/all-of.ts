import { sql, type RawQueryFragment } from '@mikro-orm/sql';

/** Joins conditions with `and`; `true` if there are none. */
export function allOf(conditions: readonly RawQueryFragment[]): RawQueryFragment {
  return conditions.reduce((left, right) => sql`${left} and ${right}`, sql`true`);
}
