import { Keyset, uuidKey, type PageStart } from '#kernel/pagination';

/** Sort order of all lists of this context. Ids are UUIDv7, so a greater id is newer. */
export const newestFirst = new Keyset('newest', { id: uuidKey });

export type NewestFirstPage = PageStart<{ readonly id: string }>;
