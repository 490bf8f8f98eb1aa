import type { CreateProduct, NewVariant } from '#contracts/products';

let skuCount = 0;

export function aSku(): string {
  return `SKU-${process.pid}-${++skuCount}`;
}

/** By default an active product with one variant and no stock. */
export function aProduct({ variants, ...details }: Partial<CreateProduct> = {}): CreateProduct {
  return { name: 'Blue Mug', variants: variants ?? [aVariant()], ...details };
}

export function aVariant(details: Partial<NewVariant> = {}): NewVariant {
  return { sku: aSku(), price: { amount: 1999, currency: 'EUR' }, ...details };
}
