import { describe, expect, it } from '@jest/globals';
import { sampleAccount, sampleProduct } from './sample-data.js';

describe('sample data', () => {
  it('has numbered products and accounts', () => {
    expect(sampleProduct(1).sku).toBe('SKU-000001');
    expect(sampleProduct(100_000).sku).toBe('SKU-100000');
    expect(sampleAccount(1).email).toBe('user1@example.com');
  });

  it('is deterministic and varies by number', () => {
    expect(sampleProduct(42)).toEqual(sampleProduct(42));
    expect(sampleProduct(42).price).not.toEqual(sampleProduct(43).price);
  });
});
