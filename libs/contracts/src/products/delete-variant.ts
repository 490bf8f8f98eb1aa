import { command, Text, VersionMismatch } from '../definition/index.js';
import { LastVariant, UnknownSku } from './errors.js';
import * as rules from './rules.js';

export class DeleteVariant {
  @Text(rules.sku)
  readonly sku!: string;
}

/**
 * It cannot be ordered any more. Orders that hold some of it keep it, its stock is still counted, and its SKU is
 * never given to something else.
 */
export const deleteVariant = command('products.delete-variant', {
  request: DeleteVariant,
  errors: [UnknownSku, LastVariant, VersionMismatch],
  access: 'products:write',
});
