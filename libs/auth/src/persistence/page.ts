import { InvalidRequest, type PageRequest } from '#contracts/definition';

/** Where a page of what is ordered by its id, the newest first, begins. */
export interface PageStart {
  readonly limit: number;
  /** The last id of the page before. */
  readonly before: string | undefined;
}

const defaultLimit = 20;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws InvalidRequest for a cursor that is none of ours */
export function pageStart({ limit = defaultLimit, cursor }: PageRequest): PageStart {
  if (cursor === undefined) return { limit, before: undefined };
  const before = Buffer.from(cursor, 'base64url').toString();
  if (id.test(before)) return { limit, before };
  throw new InvalidRequest({ errors: [{ pointer: '/cursor', detail: 'must be a nextCursor' }] });
}

/** The page, with how many there are in all where that was asked for. */
export async function withTotal<Page extends object>(
  page: Page,
  { count }: PageRequest,
  total: () => Promise<number>,
): Promise<Page & { total?: number }> {
  return count ? { ...page, total: await total() } : page;
}

/** `found` has one more than fits where there is a next page. */
export function pageOf<T extends { readonly id: string }>(
  found: readonly T[],
  { limit }: PageStart,
): { items: T[]; nextCursor: string | null } {
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? Buffer.from(last.id).toString('base64url') : null };
}
