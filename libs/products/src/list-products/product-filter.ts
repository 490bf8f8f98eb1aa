import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ListProducts, ProductStatus } from '#contracts/products';

const somethingAvailable = sql`exists (
  select from products.variants v join products.stock s using (sku)
  where v.product_id = l.id and v.withdrawn_at is null and s.available > 0
)`;

/** The archived are in no index. */
export const seenAs = (statuses: readonly ProductStatus[]): RawQueryFragment =>
  sql`l.status <> 'archived' and l.status in (${statuses})`;

/** The conditions of a list but for its words, all of which a product must meet. */
export function filtersOf({ minPrice, maxPrice, inStock }: ListProducts): RawQueryFragment[] {
  const filters: RawQueryFragment[] = [];
  if (minPrice !== undefined) filters.push(sql`l.highest_price >= ${minPrice}`);
  if (maxPrice !== undefined) filters.push(sql`l.lowest_price <= ${maxPrice}`);
  if (inStock !== undefined) filters.push(inStock ? somethingAvailable : sql`not ${somethingAvailable}`);
  return filters;
}
