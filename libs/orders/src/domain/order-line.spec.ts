import { describe, expect, it } from '@jest/globals';
import { demandOf, lineOf } from './order-line.js';

describe('an order line', () => {
  it('keeps the offer it was made from and what it comes to', () => {
    const unitPrice = { amount: 250, currency: 'EUR' };
    expect(lineOf({ sku: 'A', name: 'Apple', unitPrice }, 4)).toEqual({
      sku: 'A',
      name: 'Apple',
      unitPrice,
      quantity: 4,
      lineTotal: { amount: 1000, currency: 'EUR' },
    });
  });
});

describe('the demand of an order', () => {
  it('adds up lines for one SKU and names the SKUs in one order', () => {
    const lines = [
      { sku: 'B', quantity: 1 },
      { sku: 'A', quantity: 2 },
      { sku: 'B', quantity: 3 },
    ];
    expect(demandOf(lines)).toEqual([
      { sku: 'A', quantity: 2 },
      { sku: 'B', quantity: 4 },
    ]);
  });
});
