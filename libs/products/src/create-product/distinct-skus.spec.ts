import { describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { assertDistinctSkus } from './distinct-skus.js';

describe('assertDistinctSkus', () => {
  it('rejects repeated SKUs with a pointer to each repetition', () => {
    const variants = [{ sku: 'A' }, { sku: 'B' }, { sku: 'A' }, { sku: 'a' }, { sku: 'A' }];
    const errors = [2, 4].map((index) => ({
      pointer: `/variants/${index}/sku`,
      detail: 'must not be repeated',
    }));
    expect(() => assertDistinctSkus(variants)).toThrow(expect.objectContaining({ details: { errors } }));
    expect(() => assertDistinctSkus(variants)).toThrow(InvalidRequest);
  });

  it('accepts SKUs that differ only in case', () => {
    expect(() => assertDistinctSkus([{ sku: 'A' }, { sku: 'a' }])).not.toThrow();
  });
});
