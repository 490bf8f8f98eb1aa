import { describe, expect, it } from '@jest/globals';
import { CurrencyMixed, TotalTooLarge } from '#contracts/orders';
import { sum, times } from './money.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('money', () => {
  it('is multiplied and added in minor units', () => {
    expect(times(eur(1999), 3)).toEqual(eur(5997));
    expect(sum([eur(1), eur(2), eur(3)])).toEqual(eur(6));
  });

  it('refuses to add currencies together, and names them', () => {
    const mixed = () => sum([eur(1), { amount: 1, currency: 'CHF' }, eur(1)]);
    expect(mixed).toThrow(CurrencyMixed);
    expect(mixed).toThrow('not CHF and EUR');
  });

  it('refuses what it could no longer count exactly', () => {
    expect(() => times(eur(Number.MAX_SAFE_INTEGER), 2)).toThrow(TotalTooLarge);
    expect(() => sum([eur(Number.MAX_SAFE_INTEGER), eur(1)])).toThrow(TotalTooLarge);
  });
});
