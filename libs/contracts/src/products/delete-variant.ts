import { command, Text, VersionMismatch } from '../definition/index.js';
import { LastVariant, UnknownSku } from './errors.js';
import * as rules from './rules.js';

export class DeleteVariant {
  @Text(rules.sku)
  readonly sku!: string;
}

export const deleteVariant = command('products.delete-variant', {
  summary: 'Delete a variant',
  description:
    'Discontinues the variant permanently; it can no longer be ordered. Existing orders keep their reserved ' +
    'stock, the remaining stock can still be read and adjusted, and the SKU cannot be reused.',
  request: DeleteVariant,
  errors: [UnknownSku, LastVariant, VersionMismatch],
  access: 'products:write',
});
