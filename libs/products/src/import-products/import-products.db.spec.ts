import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportedProduct } from '#contracts/products';
import { captureStatements } from '#kernel/persistence/testing';
import { aSku } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

const price = { amount: 1999, currency: 'EUR' };
const importedProducts = (count: number, name = 'Cup'): ImportedProduct[] =>
  Array.from({ length: count }, () => ({ sku: aSku(), name, price, stock: 3 }));

describe('products.import-products', () => {
  let context: ProductsTestContext;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  const stockOf = (sku: string) => context.staff.getStock({ sku });

  it('creates 1,000 active products with stock in at most three statements per hundred', async () => {
    const products = importedProducts(1_000);
    const [{ sku }] = products as [ImportedProduct];
    const statements = await captureStatements(async () => {
      expect(await context.products.importProducts({ products })).toEqual({ created: 1_000 });
    });
    expect(statements.length).toBeLessThanOrEqual(30);
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

  it('skips existing products', async () => {
    const [first, second] = importedProducts(2, 'Plate') as [ImportedProduct, ImportedProduct];
    await context.products.importProducts({ products: [first] });
    const duplicate = { ...first, name: 'Other', stock: 99 };
    expect(await context.products.importProducts({ products: [duplicate, second] })).toEqual({ created: 1 });
    expect(await stockOf(first.sku)).toMatchObject({ onHand: 3 });
    expect(await context.products.getPrices({ skus: [first.sku] })).toMatchObject({
      prices: [{ name: 'Plate' }],
    });
  });

  it('creates each product once when retried concurrently', async () => {
    const products = importedProducts(50, 'Bowl');
    const results = await Promise.all([1, 2, 3].map(() => context.products.importProducts({ products })));
    expect(results.map(({ created }) => created).toSorted()).toEqual([0, 0, 50]);
  });

  it('assigns products to categories and creates each category once', async () => {
    const [saw, file, nail] = importedProducts(3, 'Tool') as [
      ImportedProduct,
      ImportedProduct,
      ImportedProduct,
    ];
    const tools = [saw, file].map((product) => ({ ...product, category: 'Tools' }));
    await context.products.importProducts({ products: [...tools, nail] });
    await context.products.importProducts({
      products: [...tools, ...importedProducts(1, 'Plane').map((each) => ({ ...each, category: 'Tools' }))],
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

  it('creates one product for a duplicate SKU in the request', async () => {
    const [product] = importedProducts(1, 'Jug') as [ImportedProduct];
    expect(await context.products.importProducts({ products: [product, product] })).toEqual({ created: 1 });
  });
});
