import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ListProducts } from '#contracts/products';
import { allOf } from '../persistence/all-of.js';

/**
 * Conditions on prices; one variant must meet all of them. The price range of the product alone decides on a single bound,
 * and rules out most products otherwise.
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
  const isDecided = ofProduct.length === 0 || (ofProduct.length === 1 && !inStock);
  if (isDecided) return ofProduct;
  return [...ofProduct, sql`exists (select from products.variants v where ${allOf(ofVariant)})`];
}
