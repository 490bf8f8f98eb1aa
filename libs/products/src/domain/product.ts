import { defineEntity, p } from '@mikro-orm/core';
import type { CreateProduct, ProductChanges, ProductStatus } from '#contracts/products';

export const ProductSchema = defineEntity({
  name: 'Product',
  tableName: 'products',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    name: p.text(),
    description: p.text(),
    status: p.string().$type<ProductStatus>(),
    categoryIds: p.array().columnType('uuid[]'),
    attributes: p.json<Record<string, string>>(),
    /** In minor units; what the catalogue is sorted and filtered by. */
    lowestPrice: p.bigint('number'),
    highestPrice: p.bigint('number'),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
});

export class Product extends ProductSchema.class {
  static create(id: string, slug: string, details: CreateProduct, now = new Date()): Product {
    const prices = details.variants.map((variant) => variant.price.amount);
    return Object.assign(new Product(), {
      id,
      slug,
      name: details.name,
      description: details.description ?? '',
      status: details.status ?? 'active',
      categoryIds: details.categoryIds ?? [],
      attributes: details.attributes ?? {},
      lowestPrice: Math.min(...prices),
      highestPrice: Math.max(...prices),
      createdAt: now,
      updatedAt: now,
    });
  }

  /** What the changes leave out stays as it is. */
  change(changes: ProductChanges, now = new Date()): void {
    this.name = changes.name ?? this.name;
    this.slug = changes.slug ?? this.slug;
    this.description = changes.description ?? this.description;
    this.status = changes.status ?? this.status;
    this.categoryIds = changes.categoryIds ?? this.categoryIds;
    this.attributes = changes.attributes ?? this.attributes;
    this.updatedAt = now;
  }
}

ProductSchema.setClass(Product);
