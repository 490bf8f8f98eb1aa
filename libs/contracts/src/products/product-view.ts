import {
  enumeration,
  Id,
  IdList,
  Integer,
  List,
  Nested,
  OneOf,
  Text,
  TextMap,
  Timestamp,
} from '../definition/index.js';
import { Money } from './money.js';
import * as limits from './field-limits.js';

/** `archived` is final: an archived product is no longer returned or sold. */
export const productStatuses = enumeration('ProductStatus', ['draft', 'active', 'archived']);

export type ProductStatus = (typeof productStatuses)[number];

export class VariantView {
  @Text(limits.sku)
  readonly sku!: string;

  /** Empty if the variant has no name of its own. */
  @Text(limits.variantName)
  readonly name!: string;

  @TextMap(limits.options)
  readonly options!: Record<string, string>;

  @Nested(() => Money)
  readonly price!: Money;

  /** Quantity available at the time of the read. Only a reservation guarantees it. */
  @Integer({ volatile: true })
  readonly available!: number;
}

export class ProductView {
  @Id()
  readonly id!: string;

  @Text(limits.slug)
  readonly slug!: string;

  @Text(limits.productName)
  readonly name!: string;

  @Text(limits.description)
  readonly description!: string;

  @OneOf(productStatuses)
  readonly status!: ProductStatus;

  @IdList(limits.categoryIds)
  readonly categoryIds!: string[];

  @TextMap(limits.attributes)
  readonly attributes!: Record<string, string>;

  /** In creation order. */
  @List(() => VariantView, { max: limits.maxVariants })
  readonly variants!: VariantView[];

  @Timestamp()
  readonly createdAt!: string;

  @Timestamp()
  readonly updatedAt!: string;
}
