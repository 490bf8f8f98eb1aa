import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ListProducts, ProductStatus } from '#contracts/products';

/** Matches names with a word that begins with the text, whatever its case. */
const named = (text: string): RawQueryFragment =>
  sql`' ' || lower(p.name) like '% ' || lower(${text.replace(/[\\%_]/g, '\\$&')}) || '%'`;

const somethingAvailable = sql`exists (
  select from products.variants v join products.stock s using (sku) where v.product_id = p.id and s.available > 0
)`;

/** The conditions of a list, all of which a product must meet. */
export function filtersOf(request: ListProducts, statuses: readonly ProductStatus[]): RawQueryFragment[] {
  const { q, minPrice, maxPrice, inStock } = request;
  const filters: RawQueryFragment[] = [sql`p.status in (${statuses})`];
  if (q?.trim()) filters.push(named(q.trim()));
  if (minPrice !== undefined) filters.push(sql`p.highest_price >= ${minPrice}`);
  if (maxPrice !== undefined) filters.push(sql`p.lowest_price <= ${maxPrice}`);
  if (inStock !== undefined) filters.push(inStock ? somethingAvailable : sql`not ${somethingAvailable}`);
  return filters;
}

export function allOf(conditions: readonly RawQueryFragment[]): RawQueryFragment {
  return conditions.reduce((one, other) => sql`${one} and ${other}`);
}
