import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { productSorts, type ListProducts, type ProductView } from '#contracts/products';
import { captureStatements } from '#kernel/persistence/testing';
import { aProduct, aVariant } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

const eur = (...amounts: number[]) =>
  amounts.map((amount) => aVariant({ price: { amount, currency: 'EUR' } }));

describe('products.list-products', () => {
  let context: ProductsTestContext;
  beforeAll(async () => {
    context = await openProducts();
    const { staff } = context;
    await staff.createProduct(aProduct({ name: 'Blue Mug', variants: eur(1_000, 3_000) }));
    await staff.createProduct(
      aProduct({ name: 'a mug_tree', variants: [aVariant({ stock: 1 }), ...eur(500)] }),
    );
    await staff.createProduct(aProduct({ name: '100% Wool', variants: eur(5_000) }));
    await staff.createProduct(aProduct({ name: 'Muggle \\ Hat', variants: eur(1_000) }));
    await staff.createProduct(aProduct({ name: 'Draft Mug', status: 'draft', variants: eur(1) }));
  });
  afterAll(() => context.close());

  const namesOf = (products: readonly ProductView[]) => products.map(({ name }) => name);
  const list = async (request: ListProducts = {}) =>
    namesOf((await context.products.listProducts(request)).items);

  it.each([
    [{}, ['Muggle \\ Hat', '100% Wool', 'a mug_tree', 'Blue Mug']],
    [{ sort: 'price' }, ['a mug_tree', 'Blue Mug', 'Muggle \\ Hat', '100% Wool']],
    [{ sort: '-price' }, ['100% Wool', 'Muggle \\ Hat', 'Blue Mug', 'a mug_tree']],
    [{ sort: 'name' }, ['100% Wool', 'a mug_tree', 'Blue Mug', 'Muggle \\ Hat']],
    [{ q: 'mug' }, ['Muggle \\ Hat', 'a mug_tree', 'Blue Mug']],
    [{ q: ' BLUE m' }, ['Blue Mug']],
    [{ q: 'múg blue' }, ['Blue Mug']],
    [{ q: 'lue' }, []],
    [{ q: 'mug_tree' }, ['a mug_tree']],
    [{ q: 'tree' }, ['a mug_tree']],
    [{ q: '100%' }, ['100% Wool']],
    [{ q: '%' }, []],
    [{ q: '  ' }, ['Muggle \\ Hat', '100% Wool', 'a mug_tree', 'Blue Mug']],
    [{ q: "'; drop table products.products; --" }, []],
    [{ q: "mug' | 'wool" }, []],
    [{ q: 'mug', sort: 'relevance' }, ['Blue Mug', 'a mug_tree', 'Muggle \\ Hat']],
    [{ q: 'm', sort: 'relevance' }, ['Muggle \\ Hat', 'Blue Mug', 'a mug_tree']],
    [{ q: '%', sort: 'relevance' }, []],
    [{ minPrice: 3_000 }, ['100% Wool', 'Blue Mug']],
    [{ maxPrice: 999 }, ['a mug_tree']],
    [{ minPrice: 1_000, maxPrice: 1_000 }, ['Muggle \\ Hat', 'Blue Mug']],
    [{ inStock: true }, ['a mug_tree']],
    [{ inStock: false, maxPrice: 1_000 }, ['Muggle \\ Hat', 'Blue Mug']],
  ] satisfies [ListProducts, string[]][])('sorts and filters by %j', async (request, names) => {
    expect(await list(request)).toEqual(names);
  });

  it('searches for the ten longest terms', async () => {
    const { id } = await context.staff.createProduct(aProduct({ name: 'Stoneware Kettle' }));
    const ten = 'stoneware stonewar stonewa stonew stone ston kettle kettl kett ket';
    const nine = ten.slice(0, ten.lastIndexOf(' '));
    for (const sort of ['newest', 'relevance'] as const) {
      expect(await list({ q: `x ${nine}`, sort })).toEqual([]);
      expect(await list({ q: `x y z ${ten}`, sort })).toEqual(['Stoneware Kettle']);
    }
    await context.staff.deleteProduct({ id });
  });

  it('returns drafts only to callers with products:write', async () => {
    const drafts = async (client: typeof context.products) =>
      namesOf((await client.listProducts({ q: 'draft', count: true })).items);
    expect(await drafts(context.products)).toEqual([]);
    expect(await drafts(context.withPermissions('inventory:write'))).toEqual([]);
    expect(await drafts(context.staff)).toEqual(['Draft Mug']);
  });

  it('compares the amounts in minor units of all currencies alike, as documented', async () => {
    for (const [currency, amount] of [
      ['JPY', 900],
      ['USD', 700],
      ['EUR', 800],
    ] as const)
      await context.staff.createProduct(
        aProduct({ name: `Mixed ${currency}`, variants: [aVariant({ price: { amount, currency } })] }),
      );
    expect(await list({ q: 'mixed', sort: 'price' })).toEqual(['Mixed USD', 'Mixed EUR', 'Mixed JPY']);
    expect(await list({ q: 'mixed', sort: '-price' })).toEqual(['Mixed JPY', 'Mixed EUR', 'Mixed USD']);
    expect(await list({ q: 'mixed', minPrice: 750, maxPrice: 850 })).toEqual(['Mixed EUR']);
    for (const { id } of (await context.products.listProducts({ q: 'mixed' })).items)
      await context.staff.deleteProduct({ id });
  });

  it('returns the total over all pages if count is set', async () => {
    const first = await context.products.listProducts({ q: 'mug', limit: 1, count: true });
    expect(first.total).toBe(3);
    const second = await context.products.listProducts({
      q: 'mug',
      limit: 1,
      count: true,
      cursor: first.nextCursor!,
    });
    expect(second.total).toBe(3);
    expect(await context.products.listProducts({})).not.toHaveProperty('total');
  });

  it.each([{}, { q: ' ' }])('rejects sorting by relevance without search terms: %j', async (request) => {
    const rejected = context.products.listProducts({ ...request, sort: 'relevance' });
    await expect(rejected).rejects.toBeInstanceOf(InvalidRequest);
    await expect(rejected).rejects.toMatchObject({ details: { errors: [{ pointer: '/sort' }] } });
  });

  it('rejects a cursor of another sort order and an invalid cursor', async () => {
    const { nextCursor } = await context.products.listProducts({ sort: 'price', limit: 1 });
    for (const cursor of [nextCursor!, 'x', `${nextCursor}x`]) {
      const rejected = context.products.listProducts({ sort: 'name', cursor });
      await expect(rejected).rejects.toBeInstanceOf(InvalidRequest);
      await expect(rejected).rejects.toMatchObject({ details: { errors: [{ pointer: '/cursor' }] } });
    }
  });

  it('takes one query, plus one for the count and one for a category slug', async () => {
    const { id, slug } = await context.staff.createCategory({ name: 'Anvils' });
    for (const name of ['Anvil', 'Small anvil'])
      await context.staff.createProduct(aProduct({ name, categoryIds: [id] }));
    const queries = async (request: ListProducts) => {
      let found: readonly ProductView[] = [];
      const listing = async () => ({ items: found } = await context.products.listProducts(request));
      const statements = await captureStatements(listing);
      expect(found).not.toEqual([]);
      return statements.length;
    };
    const first = await context.products.listProducts({ limit: 1 });
    expect(await queries({})).toBe(1);
    expect(await queries({ limit: 1, cursor: first.nextCursor! })).toBe(1);
    expect(await queries({ q: 'anvil', sort: 'relevance' })).toBe(1);
    expect(await queries({ minPrice: 1, maxPrice: 5_000, inStock: false, sort: 'price' })).toBe(1);
    expect(await queries({ category: id, q: 'anvil' })).toBe(1);
    expect(await queries({ category: slug, q: 'anvil', sort: 'relevance' })).toBe(2);
    expect(await queries({ count: true })).toBe(2);
    expect(await queries({ category: slug, q: 'anvil', count: true })).toBe(3);
  });

  it('takes one query for a product, a variant and the stock of a SKU', async () => {
    const product = await context.staff.createProduct(aProduct({ name: 'Read' }));
    const { sku } = product.variants[0]!;
    for (const id of [product.id, product.slug])
      expect(await captureStatements(() => context.products.getProduct({ id }))).toHaveLength(1);
    expect(await captureStatements(() => context.products.getVariant({ sku }))).toHaveLength(1);
    expect(await captureStatements(() => context.staff.getStock({ sku }))).toHaveLength(1);
  });

  it.each(productSorts)(
    'returns each product once across pages by %s while others are created',
    async (sort) => {
      const series = `Series${sort.replace('-', 'down')}`;
      const prices = [3, 1, 2, 2, 1, 3, 2];
      const createInSeries = (price: number, i: number) =>
        context.staff.createProduct(aProduct({ name: `${series} ${i % 3}`, variants: eur(price) }));
      const expectedIds: string[] = [];
      for (const [i, price] of prices.entries()) expectedIds.push((await createInSeries(price, i)).id);

      const listedIds: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await context.products.listProducts({
          q: series,
          sort,
          limit: 2,
          ...(cursor && { cursor }),
        });
        listedIds.push(...page.items.map(({ id }) => id));
        await Promise.all([createInSeries(1, 0), createInSeries(3, 2)]);
        cursor = listedIds.length < 40 ? (page.nextCursor ?? undefined) : undefined;
      } while (cursor);
      expect(listedIds.filter((id) => expectedIds.includes(id)).toSorted()).toEqual(expectedIds.toSorted());
      expect(new Set(listedIds).size).toBe(listedIds.length);
    },
  );
});
