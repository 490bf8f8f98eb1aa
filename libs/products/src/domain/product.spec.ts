import { describe, expect, it } from '@jest/globals';
import { aProduct, aVariant } from '../testing/a-product.js';
import { Product } from './product.js';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';
const priced = (amount: number) => aVariant({ price: { amount, currency: 'EUR' } });

describe('A product', () => {
  it('is active and otherwise blank unless said otherwise', () => {
    expect(Product.create(id, 'blue-mug', aProduct())).toMatchObject({
      status: 'active',
      description: '',
      categoryIds: [],
      attributes: {},
    });
  });

  it('knows the range of its prices', () => {
    const product = Product.create(
      id,
      'mug',
      aProduct({ variants: [priced(2_000), priced(500), priced(900)] }),
    );
    expect([product.lowestPrice, product.highestPrice]).toEqual([500, 2_000]);
  });

  it('keeps what a change leaves out, also where it could be taken for nothing', () => {
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
