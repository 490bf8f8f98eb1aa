import { describe, expect, it } from '@jest/globals';
import { quantitiesBySku } from './quantities-by-sku.js';

describe('quantitiesBySku', () => {
  it('sums the quantities of lines with the same SKU', () => {
    const lines = [
      { sku: 'MUG', quantity: 2 },
      { sku: 'CUP', quantity: 1 },
      { sku: 'MUG', quantity: 3 },
    ];
    expect(quantitiesBySku(lines)).toEqual([
      { sku: 'MUG', quantity: 5 },
      { sku: 'CUP', quantity: 1 },
    ]);
  });

  it('accepts a SKU that is the name of an Object.prototype property', () => {
    expect(quantitiesBySku([{ sku: 'constructor', quantity: 1 }])).toEqual([
      { sku: 'constructor', quantity: 1 },
    ]);
  });
});
