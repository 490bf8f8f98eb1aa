import { describe, expect, it } from '@jest/globals';
import { CurrencyMixed, TotalTooLarge } from '#contracts/orders';
import { sum, multiply } from './money.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('Money', () => {
  it('is multiplied and added in minor units', () => {
    expect(multiply(eur(1999), 3)).toEqual(eur(5997));
    expect(sum([eur(1), eur(2), eur(3)])).toEqual(eur(6));
  });

  it('rejects a sum of several currencies and lists them', () => {
    const mixed = () => sum([eur(1), { amount: 1, currency: 'CHF' }, eur(1)]);
    expect(mixed).toThrow(CurrencyMixed);
    expect(mixed).toThrow('CHF, EUR');
  });

  it('rejects amounts above the safe integer range', () => {
    expect(() => multiply(eur(Number.MAX_SAFE_INTEGER), 2)).toThrow(TotalTooLarge);
    expect(() => sum([eur(Number.MAX_SAFE_INTEGER), eur(1)])).toThrow(TotalTooLarge);
  });
});
