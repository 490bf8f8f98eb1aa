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
import * as rules from './rules.js';

/** `archived` is final: an archived product is no longer returned or sold. */
export const productStatuses = enumeration('ProductStatus', ['draft', 'active', 'archived']);

export type ProductStatus = (typeof productStatuses)[number];

export class VariantView {
  @Text(rules.sku)
  readonly sku!: string;

  /** Empty if the variant has no name of its own. */
  @Text(rules.variantName)
  readonly name!: string;

  @TextMap(rules.options)
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

  @Text(rules.slug)
  readonly slug!: string;

  @Text(rules.productName)
  readonly name!: string;

  @Text(rules.description)
  readonly description!: string;

  @OneOf(productStatuses)
  readonly status!: ProductStatus;

  @IdList(rules.categoryIds)
  readonly categoryIds!: string[];

  @TextMap(rules.attributes)
  readonly attributes!: Record<string, string>;

  /** In creation order. */
  @List(() => VariantView, { max: rules.maxVariants })
  readonly variants!: VariantView[];

  @Timestamp()
  readonly createdAt!: string;

  @Timestamp()
  readonly updatedAt!: string;
}
