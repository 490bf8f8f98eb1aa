import { Id, Integer, List, Nested, OneOf, Text, TextList, TextMap, Timestamp } from '../definition/index.js';
import { Money } from './money.js';
import * as rules from './rules.js';

/** `archived` products have left the catalogue for good. */
export const productStatuses = ['draft', 'active', 'archived'] as const;

export type ProductStatus = (typeof productStatuses)[number];

export class VariantView {
  @Text(rules.sku)
  readonly sku!: string;

  /** Empty when the product's name says it all. */
  @Text(rules.variantName)
  readonly name!: string;

  @TextMap(rules.options)
  readonly options!: Record<string, string>;

  @Nested(() => Money)
  readonly price!: Money;

  /** How many could be ordered when this was read. Only a reservation can promise one. */
  @Integer({ ofItself: true })
  readonly available!: number;
}

export class ProductView {
  @Id()
  readonly id!: string;

  @Text(rules.slug)
  readonly slug!: string;

  @Text(rules.productName)
  readonly name!: string;

  @Text(rules.description)
  readonly description!: string;

  @OneOf(productStatuses)
  readonly status!: ProductStatus;

  @TextList(rules.categoryIds)
  readonly categoryIds!: string[];

  @TextMap(rules.attributes)
  readonly attributes!: Record<string, string>;

  /** In the order they were added. */
  @List(() => VariantView, { max: rules.mostVariants })
  readonly variants!: VariantView[];

  @Timestamp()
  readonly createdAt!: string;

  @Timestamp()
  readonly updatedAt!: string;
}
