import { describe, expect, it } from '@jest/globals';
import { demandOf } from './demand.js';

describe('The demand of an order', () => {
  it('is summed over its lines for one SKU', () => {
    const lines = [
      { sku: 'MUG', quantity: 2 },
      { sku: 'CUP', quantity: 1 },
      { sku: 'MUG', quantity: 3 },
    ];
    expect(demandOf(lines)).toEqual([
      { sku: 'MUG', quantity: 5 },
      { sku: 'CUP', quantity: 1 },
    ]);
  });

  it('knows a SKU that is named like a property of every object', () => {
    expect(demandOf([{ sku: 'constructor', quantity: 1 }])).toEqual([{ sku: 'constructor', quantity: 1 }]);
  });
});
