import { describe, expect, it } from '@jest/globals';
import { toStripeAmount } from './stripe-amount.js';

describe('toStripeAmount', () => {
  it.each([
    ['EUR', 1_999, 1_999],
    ['JPY', 500, 500],
    ['ISK', 5_000, 500_000],
    ['UGX', 5_000, 500_000],
    ['MGA', 500_000, 5_000],
    ['HUF', 1_050, 1_050],
    ['KWD', 5_120, 5_120],
  ])('converts %s %d to %d', (currency, amount, expected) => {
    expect(toStripeAmount({ amount, currency })).toBe(expected);
  });

  it.each([
    ['KWD', 5_124],
    ['TND', 1],
    ['MGA', 150],
    ['ISK', Number.MAX_SAFE_INTEGER],
  ])('does not convert %s %d, which Stripe cannot represent', (currency, amount) => {
    expect(toStripeAmount({ amount, currency })).toBeUndefined();
  });
});
