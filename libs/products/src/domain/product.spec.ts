import { describe, expect, it } from '@jest/globals';
import { aProduct, aVariant } from '../testing/product-fixtures.js';
import { Product } from './product.js';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';
const priced = (amount: number) => aVariant({ price: { amount, currency: 'EUR' } });

describe('Product', () => {
  it('is active and has empty optional properties by default', () => {
    expect(Product.create(id, 'blue-mug', aProduct())).toMatchObject({
      status: 'active',
      description: '',
      categoryIds: [],
      attributes: {},
    });
  });

  it('calculates its price range from its variants', () => {
    const product = Product.create(
      id,
      'mug',
      aProduct({ variants: [priced(2_000), priced(500), priced(900)] }),
    );
    expect([product.lowestPrice, product.highestPrice]).toEqual([500, 2_000]);
  });

  it('keeps omitted properties and applies empty values on change', () => {
    const [then, now] = [new Date(0), new Date(1)];
    const product = Product.create(
      id,
      'mug',
      aProduct({ description: 'Blue.', attributes: { a: 'b' } }),
      then,
    );
    product.change({ name: 'Cup', description: '', attributes: {} }, now);
    expect(product).toMatchObject({
      name: 'Cup',
      description: '',
      attributes: {},
      slug: 'mug',
      status: 'active',
      createdAt: then,
      updatedAt: now,
    });
  });
});
