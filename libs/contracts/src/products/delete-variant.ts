import { command, Text, VersionMismatch } from '../definition/index.js';
import { LastVariant, UnknownSku } from './errors.js';
import * as rules from './rules.js';

export class DeleteVariant {
  @Text(rules.sku)
  readonly sku!: string;
}

export const deleteVariant = command('products.delete-variant', {
  summary: 'Take a variant out of the catalogue',
  description:
    'It cannot be ordered any more. Orders that hold some of it keep it, its stock is still counted, and ' +
    'its SKU is never given to something else.',
  request: DeleteVariant,
  errors: [UnknownSku, LastVariant, VersionMismatch],
  access: 'products:write',
});
