import { defineEntity, p } from '@mikro-orm/core';
import type { CreateProduct, ProductChanges, ProductStatus } from '#contracts/products';
import { sizeOfDetails, sizeOfVariants, type VariantDetails } from './json-size.js';
import { Lexemes } from './lexemes.js';
import { searchWords } from './search-words.js';
import { sortNameOf } from './sort-name.js';

export const ProductSchema = defineEntity({
  name: 'Product',
  tableName: 'products',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    name: p.text(),
    /** Folded name, by which lists are sorted. */
    sortName: p.text(),
    /** Lexemes for full-text search, separated by spaces. */
    words: p.type(Lexemes).$type<string>(),
    description: p.text(),
    status: p.string().$type<ProductStatus>(),
    categoryIds: p.array().columnType('uuid[]'),
    attributes: p.json<Record<string, string>>(),
    /** Price range in minor units over all variants that are not discontinued; used for sorting and filtering. */
    lowestPrice: p.bigint('number'),
    highestPrice: p.bigint('number'),
    /** Sizes in bytes in a response; they limit how many products a page has. */
    detailsSize: p.integer(),
    variantsSize: p.integer(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
});

type CurrentVariant = VariantDetails & { readonly priceAmount: number };

export class Product extends ProductSchema.class {
  static create(
    id: string,
    slug: string,
    details: CreateProduct,
    variants: readonly CurrentVariant[],
    now = new Date(),
  ): Product {
    const product = Object.assign(new Product(), {
      id,
      slug,
      description: details.description ?? '',
      status: details.status ?? 'active',
      categoryIds: distinct(details.categoryIds ?? []),
      attributes: details.attributes ?? {},
      createdAt: now,
    });
    product.rename(details.name);
    product.detailsSize = sizeOfDetails(product);
    product.updateVariantAggregates(variants, now);
    return product;
  }

  /** Omitted properties are unchanged. Recalculates what derives from the name, in case `fold` has changed. */
  change(changes: ProductChanges, now = new Date()): void {
    this.rename(changes.name ?? this.name);
    this.slug = changes.slug ?? this.slug;
    this.description = changes.description ?? this.description;
    this.status = changes.status ?? this.status;
    this.categoryIds = changes.categoryIds ? distinct(changes.categoryIds) : this.categoryIds;
    this.attributes = changes.attributes ?? this.attributes;
    this.detailsSize = sizeOfDetails(this);
    this.updatedAt = now;
  }

  /** Recalculates price range and size from all variants that are not discontinued. */
  updateVariantAggregates(variants: readonly CurrentVariant[], now = new Date()): void {
    const amounts = variants.map(({ priceAmount }) => priceAmount);
    this.lowestPrice = Math.min(...amounts);
    this.highestPrice = Math.max(...amounts);
    this.variantsSize = sizeOfVariants(variants);
    this.updatedAt = now;
  }

  /** Final: an archived product is no longer returned or sold. */
  archive(now = new Date()): void {
    this.status = 'archived';
    this.updatedAt = now;
  }

  private rename(name: string): void {
    this.name = name;
    this.sortName = sortNameOf(name);
    this.words = searchWords(name).join(' ');
  }
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

ProductSchema.setClass(Product);
