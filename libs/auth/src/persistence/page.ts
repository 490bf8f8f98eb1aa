import { InvalidRequest, type PageRequest } from '#contracts/definition';

/** Start of a page of a list that is ordered by id, newest first. */
export interface PageStart {
  readonly limit: number;
  /** Last id of the previous page. */
  readonly before: string | undefined;
}

const defaultLimit = 20;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws InvalidRequest if the cursor was not issued by this API */
export function parsePageRequest({ limit = defaultLimit, cursor }: PageRequest): PageStart {
  if (cursor === undefined) return { limit, before: undefined };
  const before = Buffer.from(cursor, 'base64url').toString();
  if (id.test(before)) return { limit, before };
  throw new InvalidRequest({ errors: [{ pointer: '/cursor', detail: 'must be a nextCursor' }] });
}

/** Adds the total number of items to the page if the request has `count`. */
export async function withTotal<Page extends object>(
  page: Page,
  { count }: PageRequest,
  total: () => Promise<number>,
): Promise<Page & { total?: number }> {
  return count ? { ...page, total: await total() } : page;
}

/** Builds a page from `found`, which contains one item more than the limit if there is a next page. */
export function toPage<T extends { readonly id: string }>(
  found: readonly T[],
  { limit }: PageStart,
): { items: T[]; nextCursor: string | null } {
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? Buffer.from(last.id).toString('base64url') : null };
}
