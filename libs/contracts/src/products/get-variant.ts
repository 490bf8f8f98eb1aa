import { query, Text } from '../definition/index.js';
import { UnknownSku } from './errors.js';
import * as rules from './rules.js';
import { VariantDetail } from './variant-detail.js';

export class GetVariant {
  @Text(rules.sku)
  readonly sku!: string;
}

export const getVariant = query('products.get-variant', {
  summary: 'Read a variant',
  description: 'Found by whoever finds its product.',
  request: GetVariant,
  response: VariantDetail,
  errors: [UnknownSku],
  access: 'anyone',
});
