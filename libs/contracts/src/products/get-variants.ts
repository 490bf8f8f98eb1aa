import { batch, List, TextList } from '../definition/index.js';
import { getVariant } from './get-variant.js';
import * as limits from './field-limits.js';
import { VariantDetail } from './variant-detail.js';

export class GetVariants {
  @TextList({ items: limits.sku, min: 1, max: 100 })
  readonly skus!: string[];
}

export class Variants {
  @List(() => VariantDetail, { max: 100 })
  readonly items!: VariantDetail[];
}

export const getVariants = batch('products.get-variants', {
  of: getVariant,
  request: GetVariants,
  response: Variants,
  keysField: 'skus',
  keyField: 'sku',
});
