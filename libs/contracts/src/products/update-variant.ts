import { command, Nested, Text, TextMap, VersionMismatch } from '../definition/index.js';
import { UnknownSku, VariantCurrencyMixed } from './failures.js';
import { Money } from './money.js';
import * as limits from './field-limits.js';
import { VariantDetail } from './variant-detail.js';

/**
 * Omitted properties are unchanged; `options` is replaced as a whole. The SKU cannot change; stock has its own command.
 */
export class VariantChanges {
  @Text({ ...limits.variantName, optional: true })
  readonly name?: string;

  @TextMap({ ...limits.options, optional: true })
  readonly options?: Record<string, string>;

  @Nested(() => Money, { optional: true })
  readonly price?: Money;
}

export class UpdateVariant {
  @Text(limits.sku)
  readonly sku!: string;

  @Nested(() => VariantChanges)
  readonly changes!: VariantChanges;
}

export const updateVariant = command('products.update-variant', {
  summary: 'Update a variant',
  description:
    'Updates a variant. Omitted properties are unchanged; `options` is replaced as a whole. The SKU cannot be ' +
    'changed, and stock has its own endpoint. Existing orders keep the name and price at which they were placed.',
  request: UpdateVariant,
  response: VariantDetail,
  failures: [UnknownSku, VariantCurrencyMixed, VersionMismatch],
  access: 'products:write',
});
