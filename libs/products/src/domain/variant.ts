import { defineEntity, p } from '@mikro-orm/core';
import type { NewVariant } from '#contracts/products';
import { Product } from './product.js';

export const VariantSchema = defineEntity({
  name: 'Variant',
  tableName: 'variants',
  properties: {
    sku: p.text().primary(),
    /** Its id. */
    product: () => p.manyToOne(Product).mapToPk(),
    /** Among the variants of its product, from 0. */
    position: p.integer(),
    name: p.text(),
    options: p.json<Record<string, string>>(),
    /** In minor units. */
    priceAmount: p.bigint('number'),
    priceCurrency: p.text(),
  },
});

export class Variant extends VariantSchema.class {
  static of(product: string, position: number, details: NewVariant): Variant {
    return Object.assign(new Variant(), {
      sku: details.sku,
      product,
      position,
      name: details.name ?? '',
      options: details.options ?? {},
      priceAmount: details.price.amount,
      priceCurrency: details.price.currency,
    });
  }
}

VariantSchema.setClass(Variant);
