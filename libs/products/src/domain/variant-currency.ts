import { VariantCurrencyMixed } from '#contracts/products';

/** @throws VariantCurrencyMixed if the variants of a product would have more than one currency */
export function assertSameCurrency(currencies: readonly string[]): void {
  const distinct = [...new Set(currencies)].sort();
  if (distinct.length > 1) throw new VariantCurrencyMixed({ currencies: distinct });
}
