import type { ProductStatus } from '#contracts/products';

/** Product statuses visible to a caller with these permissions. */
export function visibleStatuses(permissions?: ReadonlySet<string>): ProductStatus[] {
  return permissions?.has('products:write') ? ['active', 'draft'] : ['active'];
}
