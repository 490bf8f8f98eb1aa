import { sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { ListProducts } from '#contracts/products';
import { allOf } from '../persistence/all-of.js';
import type { ListFilter } from '../persistence/list-filter.js';

/**
 * Conditions on prices; one variant must meet all of them. With a single bound, the price range of the product
 * suffices. Otherwise it excludes or includes most products, and the variants of the rest are read.
 */
export function priceFilter({ minPrice, maxPrice, inStock }: ListProducts): ListFilter {
  const ofProduct: RawQueryFragment[] = [];
  const ofVariant = [sql`v.discontinued_at is null`];
  const isWithin: RawQueryFragment[] = [];
  if (inStock) ofVariant.push(sql`v.in_stock`);
  if (minPrice !== undefined) {
    ofProduct.push(sql`l.highest_price >= ${minPrice}`);
    ofVariant.push(sql`v.price_amount >= ${minPrice}`);
    isWithin.push(sql`l.lowest_price >= ${minPrice}`);
  }
  if (maxPrice !== undefined) {
    ofProduct.push(sql`l.lowest_price <= ${maxPrice}`);
    ofVariant.push(sql`v.price_amount <= ${maxPrice}`);
    isWithin.push(sql`l.highest_price <= ${maxPrice}`);
  }
  const rangeSuffices = ofProduct.length === 0 || (ofProduct.length === 1 && !inStock);
  if (rangeSuffices) return { product: ofProduct, variant: undefined };
  // The variant with the lowest or highest price may be sold out; a product in stock has some other one between them.
  const sufficient = inStock ? allOf(isWithin) : sql`(${isWithin[0]!} or ${isWithin[1]!})`;
  return { product: ofProduct, variant: { conditions: allOf(ofVariant), sufficient } };
}
