import type { Product } from './product.entity.js';
import type { Variant } from './variant.entity.js';

/** Maps a product to its response body. */
export function productView({ variants, ...product }: Product): object {
  return { ...product, variants: variants.toSorted((a, b) => a.position - b.position).map(variantView) };
}

function variantView({ sku, name, options, priceAmount, priceCurrency, stock }: Variant): object {
  const price = { amount: priceAmount, currency: priceCurrency };
  return { sku, name, options, price, available: stock.available };
}
