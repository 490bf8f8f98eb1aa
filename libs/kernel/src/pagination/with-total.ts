import type { PageRequest } from '#contracts/definition';

/** Adds the total number of items to the page if the request has `count`. `total` must not read more rows than `countRows`. */
export async function withTotal<Page extends object>(
  page: Page,
  { count }: PageRequest,
  total: () => Promise<number>,
): Promise<Page & { total?: number }> {
  return count ? { ...page, total: await total() } : page;
}
