import { defineEntity, p } from '@mikro-orm/core';
import type { NewVariant, VariantChanges } from '#contracts/products';
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
    /** Since when it is not sold any more. */
    withdrawnAt: p.datetime(3).nullable(),
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

  /** What the changes leave out stays as it is. */
  change({ name, options, price }: VariantChanges): void {
    this.name = name ?? this.name;
    this.options = options ?? this.options;
    this.priceAmount = price?.amount ?? this.priceAmount;
    this.priceCurrency = price?.currency ?? this.priceCurrency;
  }

  /** It cannot be ordered any more; what orders hold of it stays theirs. */
  withdraw(now = new Date()): void {
    this.withdrawnAt = now;
  }
}

VariantSchema.setClass(Variant);
