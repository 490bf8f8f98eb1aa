import { command, Nested, Text, TextMap, VersionMismatch } from '../definition/index.js';
import { UnknownSku } from './errors.js';
import { Money } from './money.js';
import * as rules from './rules.js';
import { VariantDetail } from './variant-detail.js';

/** What is left out stays as it is; options are replaced whole. The SKU stays, and stock is adjusted by itself. */
export class VariantChanges {
  @Text({ ...rules.variantName, optional: true })
  readonly name?: string;

  @TextMap({ ...rules.options, optional: true })
  readonly options?: Record<string, string>;

  @Nested(() => Money, { optional: true })
  readonly price?: Money;
}

export class UpdateVariant {
  @Text(rules.sku)
  readonly sku!: string;

  @Nested(() => VariantChanges)
  readonly changes!: VariantChanges;
}

export const updateVariant = command('products.update-variant', {
  summary: 'Change a variant',
  description:
    'What is left out stays as it is; options are replaced whole. The SKU stays, and stock is adjusted ' +
    'by itself. Orders that were placed keep the name and the price they were placed with.',
  request: UpdateVariant,
  response: VariantDetail,
  errors: [UnknownSku, VersionMismatch],
  access: 'products:write',
});
