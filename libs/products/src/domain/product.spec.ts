import { describe, expect, it } from '@jest/globals';
import { aProduct, aVariant } from '../testing/product-fixtures.js';
import type { CreateProduct } from '#contracts/products';
import { Product } from './product.js';
import { Variant } from './variant.js';

const id = '019aab5e-6f3c-7c1e-8d55-0f2a4c6b8e10';
const create = (details: CreateProduct, now?: Date): Product => {
  const variants = details.variants.map((variant, position) => Variant.create(id, position, variant));
  return Product.create(id, 'mug', details, variants, now);
};
const priced = (amount: number) => aVariant({ price: { amount, currency: 'EUR' } });

describe('Product', () => {
  it('is active and has empty optional properties by default', () => {
    expect(create(aProduct())).toMatchObject({
      status: 'active',
      description: '',
      categoryIds: [],
      attributes: {},
    });
  });

  it('calculates its price range from its variants', () => {
    const product = create(aProduct({ variants: [priced(2_000), priced(500), priced(900)] }));
    expect([product.lowestPrice, product.highestPrice]).toEqual([500, 2_000]);
  });

  it('keeps omitted properties and applies empty values on change', () => {
    const [then, now] = [new Date(0), new Date(1)];
    const product = create(aProduct({ description: 'Blue.', attributes: { a: 'b' } }), then);
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

  it('recalculates its sort key and search words on every change, in case they were stored by an older version', () => {
    const product = create(aProduct({ name: 'Rock´n´Roll Mug' }));
    Object.assign(product, { sortName: 'rock n roll mug', words: 'mug n rock roll' });
    product.change({ description: 'Loud.' });
    expect(product).toMatchObject({ sortName: 'rocknroll mug', words: 'mug rocknroll' });
  });

  it('is at least as large in bytes as its JSON, and not much larger', () => {
    const text = 'ä"\u0001'.repeat(50);
    const details = { name: text, description: text, attributes: { [text]: text } };
    const variants = [1, 2].map(() => aVariant({ name: text, options: { [text]: text } }));
    const product = create(aProduct({ ...details, variants }));
    const times = { createdAt: new Date().toISOString(), updatedAt: new Date().toISOString() };
    const seen = variants.map((variant) => ({ ...variant, available: 1_000_000_000 }));
    const view = { id, slug: 'mug', status: 'active', categoryIds: [], ...details, variants: seen, ...times };
    const size = Buffer.byteLength(JSON.stringify(view));
    expect(product.detailsSize + product.variantsSize).toBeGreaterThanOrEqual(size);
    expect(product.detailsSize + product.variantsSize).toBeLessThan(size + 1_000);
  });
});
