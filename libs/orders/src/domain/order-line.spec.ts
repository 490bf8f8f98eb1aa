import { describe, expect, it } from '@jest/globals';
import { quantitiesBySku, toOrderLine } from './order-line.js';

describe('toOrderLine', () => {
  it('copies the offer and computes the line total', () => {
    const unitPrice = { amount: 250, currency: 'EUR' };
    expect(toOrderLine({ sku: 'A', name: 'Apple', unitPrice }, 4)).toEqual({
      sku: 'A',
      name: 'Apple',
      unitPrice,
      quantity: 4,
      lineTotal: { amount: 1000, currency: 'EUR' },
    });
  });
});

describe('quantitiesBySku', () => {
  it('adds up the lines of each SKU and sorts by SKU', () => {
    const lines = [
      { sku: 'B', quantity: 1 },
      { sku: 'A', quantity: 2 },
      { sku: 'B', quantity: 3 },
    ];
    expect(quantitiesBySku(lines)).toEqual([
      { sku: 'A', quantity: 2 },
      { sku: 'B', quantity: 4 },
    ]);
  });
});
