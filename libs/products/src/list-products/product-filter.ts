import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ListProducts } from '#contracts/products';
import { allOf } from '../persistence/all-of.js';

/**
 * Conditions on prices; one variant must meet all of them. With a single bound, the price range of the product
 * suffices. Otherwise it excludes most products, and its variants are read for the rest.
 */
export function priceConditions({ minPrice, maxPrice, inStock }: ListProducts): RawQueryFragment[] {
  const ofProduct: RawQueryFragment[] = [];
  const ofVariant = [sql`v.product_id = l.id`, sql`v.discontinued_at is null`];
  if (inStock) ofVariant.push(sql`v.in_stock`);
  if (minPrice !== undefined) {
    ofProduct.push(sql`l.highest_price >= ${minPrice}`);
    ofVariant.push(sql`v.price_amount >= ${minPrice}`);
  }
  if (maxPrice !== undefined) {
    ofProduct.push(sql`l.lowest_price <= ${maxPrice}`);
    ofVariant.push(sql`v.price_amount <= ${maxPrice}`);
  }
  const rangeSuffices = ofProduct.length === 0 || (ofProduct.length === 1 && !inStock);
  if (rangeSuffices) return ofProduct;
  return [...ofProduct, sql`exists (select from products.variants v where ${allOf(ofVariant)})`];
}
