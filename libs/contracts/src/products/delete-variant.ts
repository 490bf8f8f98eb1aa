import { command, Text, VersionMismatch } from '../definition/index.js';
import { LastVariant, UnknownSku } from './failures.js';
import * as limits from './field-limits.js';

export class DeleteVariant {
  @Text({ ...limits.sku, example: limits.newSku })
  readonly sku!: string;
}

export const deleteVariant = command('products.delete-variant', {
  summary: 'Delete a variant',
  description:
    'Deletes the variant permanently; it can no longer be ordered. Existing orders keep their reserved ' +
    'stock, and the remaining stock can still be read and adjusted. The SKU is never reused: a new variant with it is ' +
    'rejected with `products.sku-taken`, which names this product. Set the product to `draft`, or its stock to 0, if the ' +
    'variant may come back.',
  request: DeleteVariant,
  failures: [UnknownSku, LastVariant, VersionMismatch],
  access: 'products:write',
});
