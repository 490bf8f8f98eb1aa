import type { FieldOptions, TextLimits } from '#contracts/definition';

/** SKUs as defined in the catalogue; case-sensitive. The example is a SKU of the demo shop. */
export const sku: TextLimits & FieldOptions = {
  max: 64,
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
  example: 'MUG-STONE',
};
