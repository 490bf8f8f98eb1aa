import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidRequest } from '#contracts/definition';
import { productSorts, type ListProducts, type ProductView } from '#contracts/products';
import { statementsOf } from '#dev';
import { aProduct, aVariant } from '../testing/a-product.js';
import { openProducts, type ProductsUnderTest } from '../testing/open-products.js';

const eur = (...amounts: number[]) =>
  amounts.map((amount) => aVariant({ price: { amount, currency: 'EUR' } }));

describe('The catalogue', () => {
  let context: ProductsUnderTest;
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
    [{ minPrice: 1_000, maxPrice: 1_000 }, ['Muggle \\ Hat', 'a mug_tree', 'Blue Mug']],
    [{ inStock: true }, ['a mug_tree']],
    [{ inStock: false, maxPrice: 1_000 }, ['Muggle \\ Hat', 'Blue Mug']],
  ] satisfies [ListProducts, string[]][])('listed by %j', async (request, names) => {
    expect(await list(request)).toEqual(names);
  });

  it('shows drafts only to those who may change them', async () => {
    const drafts = async (client: typeof context.products) =>
      namesOf((await client.listProducts({ q: 'draft', count: true })).items);
    expect(await drafts(context.products)).toEqual([]);
    expect(await drafts(context.holding('inventory:write'))).toEqual([]);
    expect(await drafts(context.staff)).toEqual(['Draft Mug']);
  });

  it('counts what is on all pages together, when asked', async () => {
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

  it.each([{}, { q: ' ' }])('is not sorted by relevance for nothing: %j', async (request) => {
    const refusal = context.products.listProducts({ ...request, sort: 'relevance' });
    await expect(refusal).rejects.toBeInstanceOf(InvalidRequest);
    await expect(refusal).rejects.toMatchObject({ details: { errors: [{ pointer: '/sort' }] } });
  });

  it('refuses a cursor that is not its own', async () => {
    const { nextCursor } = await context.products.listProducts({ sort: 'price', limit: 1 });
    for (const cursor of [nextCursor!, 'x', `${nextCursor}x`]) {
      const refusal = context.products.listProducts({ sort: 'name', cursor });
      await expect(refusal).rejects.toBeInstanceOf(InvalidRequest);
      await expect(refusal).rejects.toMatchObject({ details: { errors: [{ pointer: '/cursor' }] } });
    }
  });

  it('takes one query, one more to count, and one more for the slug of a category', async () => {
    const { id, slug } = await context.staff.createCategory({ name: 'Anvils' });
    for (const name of ['Anvil', 'Small anvil'])
      await context.staff.createProduct(aProduct({ name, categoryIds: [id] }));
    const queries = async (request: ListProducts) => {
      let found: readonly ProductView[] = [];
      const listing = async () => ({ items: found } = await context.products.listProducts(request));
      const statements = await statementsOf(listing);
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

  it('reads a product, a variant and its stock with one query each', async () => {
    const product = await context.staff.createProduct(aProduct({ name: 'Read' }));
    const { sku } = product.variants[0]!;
    for (const id of [product.id, product.slug])
      expect(await statementsOf(() => context.products.getProduct({ id }))).toHaveLength(1);
    expect(await statementsOf(() => context.products.getVariant({ sku }))).toHaveLength(1);
    expect(await statementsOf(() => context.staff.getStock({ sku }))).toHaveLength(1);
  });

  it.each(productSorts)('by %s, page by page, shows each product once while others come in', async (sort) => {
    const series = `Series${sort.replace('-', 'down')}`;
    const prices = [3, 1, 2, 2, 1, 3, 2];
    const arrive = (price: number, i: number) =>
      context.staff.createProduct(aProduct({ name: `${series} ${i % 3}`, variants: eur(price) }));
    const there: string[] = [];
    for (const [i, price] of prices.entries()) there.push((await arrive(price, i)).id);

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await context.products.listProducts({
        q: series,
        sort,
        limit: 2,
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      await Promise.all([arrive(1, 0), arrive(3, 2)]);
      cursor = seen.length < 40 ? (page.nextCursor ?? undefined) : undefined;
    } while (cursor);
    expect(seen.filter((id) => there.includes(id)).toSorted()).toEqual(there.toSorted());
    expect(new Set(seen).size).toBe(seen.length);
  });
});
