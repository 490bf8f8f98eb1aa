import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import { isId } from '../domain/slug.js';

/** Condition that selects a row by its id or its slug. */
export const byIdOrSlug = (row: RawQueryFragment, idOrSlug: string): RawQueryFragment =>
  isId(idOrSlug) ? sql`${row}.id = ${idOrSlug}` : sql`${row}.slug = ${idOrSlug}`;
