import { describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { refuseRepeatedSkus } from './repeated-skus.js';

describe('The variants of a product', () => {
  it('may not share a SKU, and each repetition is pointed at', () => {
    const variants = [{ sku: 'A' }, { sku: 'B' }, { sku: 'A' }, { sku: 'a' }, { sku: 'A' }];
    const errors = [2, 4].map((at) => ({ pointer: `/variants/${at}/sku`, detail: 'must not be repeated' }));
    expect(() => refuseRepeatedSkus(variants)).toThrow(expect.objectContaining({ details: { errors } }));
    expect(() => refuseRepeatedSkus(variants)).toThrow(InvalidRequest);
  });

  it('may have SKUs that differ in case only', () => {
    expect(() => refuseRepeatedSkus([{ sku: 'A' }, { sku: 'a' }])).not.toThrow();
  });
});
