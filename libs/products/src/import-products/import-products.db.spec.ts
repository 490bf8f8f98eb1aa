import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportedProduct } from '#contracts/products';
import { statementsOf } from '#dev';
import { aSku } from '../testing/a-product.js';
import { openProducts, type ProductsUnderTest } from '../testing/open-products.js';

const price = { amount: 1999, currency: 'EUR' };
const some = (count: number, name = 'Cup'): ImportedProduct[] =>
  Array.from({ length: count }, () => ({ sku: aSku(), name, price, stock: 3 }));

describe('Importing products', () => {
  let context: ProductsUnderTest;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  const stockOf = (sku: string) => context.staff.getStock({ sku });

  it('creates active products with stock, in three statements for a thousand', async () => {
    const products = some(1_000);
    const [{ sku }] = products as [ImportedProduct];
    const statements = await statementsOf(async () => {
      expect(await context.products.importProducts({ products })).toEqual({ created: 1_000 });
    });
    expect(statements.length).toBeLessThanOrEqual(4);
    expect(await stockOf(sku)).toEqual({ sku, onHand: 3, reserved: 0, available: 3 });
    expect(await context.products.getPrices({ skus: [sku] })).toEqual({
      prices: [{ sku, name: 'Cup', unitPrice: price }],
    });
    const { total } = await context.products.listProducts({ q: 'cup', count: true });
    expect(total).toBe(1_000);
    const ledger = await context.sql.query('select kind, on_hand from products.stock_ledger where sku = ?', [
      sku,
    ]);
    expect(ledger).toEqual([{ kind: 'initial', on_hand: 3 }]);
  });

  it('leaves products that are there as they are', async () => {
    const [first, second] = some(2, 'Plate') as [ImportedProduct, ImportedProduct];
    await context.products.importProducts({ products: [first] });
    const again = { ...first, name: 'Other', stock: 99 };
    expect(await context.products.importProducts({ products: [again, second] })).toEqual({ created: 1 });
    expect(await stockOf(first.sku)).toMatchObject({ onHand: 3 });
    expect(await context.products.getPrices({ skus: [first.sku] })).toMatchObject({
      prices: [{ name: 'Plate' }],
    });
  });

  it('may be sent again, even at once', async () => {
    const products = some(50, 'Bowl');
    const results = await Promise.all([1, 2, 3].map(() => context.products.importProducts({ products })));
    expect(results.map(({ created }) => created).toSorted()).toEqual([0, 0, 50]);
  });

  it('puts products into categories, which are made once', async () => {
    const [saw, file, nail] = some(3, 'Tool') as [ImportedProduct, ImportedProduct, ImportedProduct];
    const tools = [saw, file].map((product) => ({ ...product, category: 'Tools' }));
    await context.products.importProducts({ products: [...tools, nail] });
    await context.products.importProducts({
      products: [...tools, ...some(1, 'Plane').map((each) => ({ ...each, category: 'Tools' }))],
    });
    const { items } = await context.products.listCategories({});
    expect(items).toEqual([expect.objectContaining({ name: 'Tools', slug: 'tools', parentId: null })]);
    const listed = await context.products.listProducts({ category: 'tools', sort: 'name' });
    expect(listed.items.map(({ name, categoryIds }) => [name, categoryIds])).toEqual([
      ['Plane', [items[0]!.id]],
      ['Tool', [items[0]!.id]],
      ['Tool', [items[0]!.id]],
    ]);
  });

  it('takes a SKU that is named twice once', async () => {
    const [one] = some(1, 'Jug') as [ImportedProduct];
    expect(await context.products.importProducts({ products: [one, one] })).toEqual({ created: 1 });
  });
});
