import type { ProductStatus } from '#contracts/products';

/** What someone with these permissions finds in the catalogue. */
export function visibleStatuses(permissions?: ReadonlySet<string>): ProductStatus[] {
  return permissions?.has('products:write') ? ['active', 'draft'] : ['active'];
}
