import type { Presence, TextLimits } from '#contracts/definition';

/** As the catalogue writes them; case matters. */
export const sku: TextLimits & Presence = {
  max: 64,
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
  example: 'MUG-BLUE',
};
