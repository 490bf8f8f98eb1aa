import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ListProducts, ProductStatus } from '#contracts/products';
import { named } from '../persistence/named.js';
import { beginningWith } from './word-queries.js';

const somethingAvailable = sql`exists (
  select from products.variants v join products.stock s using (sku)
  where v.product_id = p.id and v.withdrawn_at is null and s.available > 0
)`;

/** The conditions of a list, all of which a product must meet. The first spares the archived a look. */
export function filtersOf(
  request: ListProducts,
  statuses: readonly ProductStatus[],
  words: readonly string[],
): RawQueryFragment[] {
  const { q, minPrice, maxPrice, inStock } = request;
  const filters: RawQueryFragment[] = [sql`p.status <> 'archived'`, sql`p.status in (${statuses})`];
  if (q?.trim()) filters.push(words.length > 0 ? sql`p.words @@ ${beginningWith(words)}` : sql`false`);
  if (minPrice !== undefined) filters.push(sql`p.highest_price >= ${minPrice}`);
  if (maxPrice !== undefined) filters.push(sql`p.lowest_price <= ${maxPrice}`);
  if (inStock !== undefined) filters.push(inStock ? somethingAvailable : sql`not ${somethingAvailable}`);
  return filters;
}

/** The id of the category that is meant. */
export function categoryOf({ category }: ListProducts): RawQueryFragment | undefined {
  if (category === undefined) return undefined;
  return sql`(select c.id from products.categories c where ${named(sql`c`, category)})`;
}
