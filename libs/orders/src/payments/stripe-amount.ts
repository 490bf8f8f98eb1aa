import type { Money } from '#contracts/orders';

/** How many units of Stripe are `per` minor units of ISO 4217, where the two differ. */
const conversions: Readonly<Record<string, { readonly units: number; readonly per: number }>> = {
  ISK: { units: 100, per: 1 },
  UGX: { units: 100, per: 1 },
  MGA: { units: 1, per: 100 },
};

/** Currencies with three decimals: Stripe requires the last digit to be 0. */
const threeDecimals: ReadonlySet<string> = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

/**
 * Converts minor units of ISO 4217 to the units of Stripe (https://docs.stripe.com/currencies). Undefined if Stripe cannot
 * represent the amount.
 */
export function toStripeAmount({ amount, currency }: Money): number | undefined {
  const { units, per } = conversions[currency] ?? { units: 1, per: 1 };
  const converted = (amount * units) / per;
  if (threeDecimals.has(currency) && converted % 10 !== 0) return undefined;
  return Number.isSafeInteger(converted) ? converted : undefined;
}
