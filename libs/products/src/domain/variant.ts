import { defineEntity, p } from '@mikro-orm/core';
import type { NewVariant, VariantChanges } from '#contracts/products';
import { Product } from './product.js';

export const VariantSchema = defineEntity({
  name: 'Variant',
  tableName: 'variants',
  properties: {
    sku: p.text().primary(),
    /** ID of the product. */
    product: () => p.manyToOne(Product).mapToPk(),
    /** Position among the variants of the product, from 0. */
    position: p.integer(),
    name: p.text(),
    options: p.json<Record<string, string>>(),
    /** In minor units. */
    priceAmount: p.bigint('number'),
    priceCurrency: p.text(),
    /** Null until the variant is discontinued. */
    discontinuedAt: p.datetime(3).nullable(),
  },
});

export class Variant extends VariantSchema.class {
  static create(productId: string, position: number, details: NewVariant): Variant {
    return Object.assign(new Variant(), {
      sku: details.sku,
      product: productId,
      position,
      name: details.name ?? '',
      options: details.options ?? {},
      priceAmount: details.price.amount,
      priceCurrency: details.price.currency,
    });
  }

  /** Omitted properties are unchanged. */
  change({ name, options, price }: VariantChanges): void {
    this.name = name ?? this.name;
    this.options = options ?? this.options;
    this.priceAmount = price?.amount ?? this.priceAmount;
    this.priceCurrency = price?.currency ?? this.priceCurrency;
  }

  /** Takes the variant off sale permanently. Existing reservations remain valid. */
  discontinue(now = new Date()): void {
    this.discontinuedAt = now;
  }
}

VariantSchema.setClass(Variant);
