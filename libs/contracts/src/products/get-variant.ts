import { query, Text } from '../definition/index.js';
import { UnknownSku } from './failures.js';
import * as limits from './field-limits.js';
import { VariantDetail } from './variant-detail.js';

export class GetVariant {
  @Text(limits.sku)
  readonly sku!: string;
}

export const getVariant = query('products.get-variant', {
  summary: 'Retrieve a variant',
  description: 'Returns a variant by SKU. Visible to every client that can see its product.',
  request: GetVariant,
  response: VariantDetail,
  failures: [UnknownSku],
  access: 'anyone',
});
