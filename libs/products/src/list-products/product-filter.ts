import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ListProducts, ProductStatus } from '#contracts/products';

const hasAvailableStock = sql`exists (
  select from products.variants v join products.stock s using (sku)
  where v.product_id = l.id and v.discontinued_at is null and s.available > 0
)`;

/**
 * Repeats the predicate of the partial indexes: PostgreSQL uses a partial index only if the query implies its
 * predicate.
 */
export const visibleTo = (statuses: readonly ProductStatus[]): RawQueryFragment =>
  sql`l.status <> 'archived' and l.status in (${statuses})`;

/** Conditions of a list apart from its search terms; a product must meet all of them. */
export function filterConditions({ minPrice, maxPrice, inStock }: ListProducts): RawQueryFragment[] {
  const filters: RawQueryFragment[] = [];
  if (minPrice !== undefined) filters.push(sql`l.highest_price >= ${minPrice}`);
  if (maxPrice !== undefined) filters.push(sql`l.lowest_price <= ${maxPrice}`);
  if (inStock !== undefined) filters.push(inStock ? hasAvailableStock : sql`not ${hasAvailableStock}`);
  return filters;
}
