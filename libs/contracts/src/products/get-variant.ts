import { query, Text } from '../definition/index.js';
import { UnknownSku } from './errors.js';
import * as rules from './rules.js';
import { VariantDetail } from './variant-detail.js';

export class GetVariant {
  @Text(rules.sku)
  readonly sku!: string;
}

/** Found by whoever finds its product. */
export const getVariant = query('products.get-variant', {
  request: GetVariant,
  response: VariantDetail,
  errors: [UnknownSku],
  access: 'anyone',
});
