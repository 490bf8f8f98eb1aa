import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import { isId } from '../domain/slug.js';

/** The row that is meant by its id or by its slug. */
export const named = (row: RawQueryFragment, idOrSlug: string): RawQueryFragment =>
  isId(idOrSlug) ? sql`${row}.id = ${idOrSlug}` : sql`${row}.slug = ${idOrSlug}`;
