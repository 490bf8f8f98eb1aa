import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { productSorts, type CategoryView, type ListProducts } from '#contracts/products';
import { aProduct, aVariant } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

describe('products.list-products by category', () => {
  let context: ProductsTestContext;
  beforeAll(async () => {
    context = await openProducts();
  });
  afterAll(() => context.close());

  const category = (parent?: CategoryView) =>
    context.staff.createCategory({ name: 'Category', parentId: parent?.id ?? null });
  const product = (name: string, ...categories: CategoryView[]) =>
    context.staff.createProduct(aProduct({ name, categoryIds: categories.map(({ id }) => id) }));
  const listed = async ({ slug }: CategoryView, request: ListProducts = {}) => {
    const { items, total } = await context.products.listProducts({ ...request, category: slug, count: true });
    expect(total).toBe(items.length);
    return items.map(({ name }) => name);
  };
  const move = ({ id }: CategoryView, parent: CategoryView | null) =>
    context.staff.updateCategory({ id, changes: { parentId: parent?.id ?? null } });

  it('returns each product of the category and its subcategories once', async () => {
    const home = await category();
    const [kitchen, bath] = [await category(home), await category(home)];
    const mugs = await category(kitchen);
    await product('Mug', mugs);
    await product('Towel', kitchen, bath);
    await product('Hammer', await category());
    await product('Nothing');
    expect(await listed(home)).toEqual(['Towel', 'Mug']);
    expect(await listed(kitchen)).toEqual(['Towel', 'Mug']);
    expect(await listed(bath)).toEqual(['Towel']);
    for (const id of [mugs.id, mugs.id.toUpperCase()]) {
      const byId = await context.products.listProducts({ category: id, q: 'mug' });
      expect(byId.items.map(({ name }) => name)).toEqual(['Mug']);
    }
  });

  it.each(['6e090b13', '-12', '1.5e3x'])(
    'finds a product by the term %s, which looks like a number',
    async (part) => {
      const parts = await category();
      await product(`Part ${part}`, parts);
      for (const sort of ['newest', 'relevance'] as const)
        expect(await listed(parts, { q: part, sort })).toEqual([`Part ${part}`]);
    },
  );

  it('returns an empty list for an unknown category', async () => {
    const empty = { items: [], nextCursor: null };
    for (const name of ['no-such', randomUUID(), "' or true --"])
      expect(await context.products.listProducts({ category: name })).toEqual(empty);
  });

  it('reflects changes to products', async () => {
    const [mugs, cups] = [await category(), await category()];
    const eur = (amount: number) => aVariant({ price: { amount, currency: 'EUR' } });
    const { id } = await context.staff.createProduct(
      aProduct({ name: 'A', categoryIds: [mugs.id], variants: [eur(5)] }),
    );
    await context.staff.createProduct(aProduct({ name: 'B', categoryIds: [mugs.id], variants: [eur(4)] }));
    expect(await listed(mugs, { sort: 'price' })).toEqual(['B', 'A']);
    const cheap = eur(3);
    await context.staff.addVariant({ id, ...cheap });
    expect(await listed(mugs, { sort: 'price' })).toEqual(['A', 'B']);
    await context.staff.updateVariant({ sku: cheap.sku, changes: { price: { amount: 9, currency: 'EUR' } } });
    expect(await listed(mugs, { sort: 'price' })).toEqual(['B', 'A']);
    await context.staff.updateProduct({ id, changes: { name: 'C' } });
    expect(await listed(mugs, { sort: 'name' })).toEqual(['B', 'C']);
    expect(await listed(mugs, { q: 'c' })).toEqual(['C']);
    await context.staff.updateProduct({ id, changes: { categoryIds: [cups.id] } });
    expect([await listed(mugs), await listed(cups)]).toEqual([['B'], ['C']]);
    await context.staff.deleteProduct({ id });
    expect(await listed(cups)).toEqual([]);
  });

  it('reflects moved subcategories', async () => {
    const [home, garden] = [await category(), await category()];
    const pots = await category(home);
    const clay = await category(pots);
    await product('Clay pot', clay);
    await product('Pot on the terrace', pots, garden);
    await product('Bed', home);
    await move(pots, garden);
    expect(await listed(home)).toEqual(['Bed']);
    expect(await listed(garden)).toEqual(['Pot on the terrace', 'Clay pot']);
    await move(clay, null);
    expect(await listed(garden)).toEqual(['Pot on the terrace']);
    expect(await listed(clay)).toEqual(['Clay pot']);
  });

  it('is consistent after concurrent changes to products and the tree', async () => {
    const [a, b, moved] = [await category(), await category(), await category()];
    const created = await Promise.all(Array.from({ length: 4 }, (_, i) => product(`P${i}`, moved)));
    const changes = created.flatMap(({ id }, i) => [
      () => context.staff.updateProduct({ id, changes: { name: `Q${i}`, categoryIds: [moved.id, a.id] } }),
      () => move(moved, i % 2 ? a : b),
      () => context.staff.updateProduct({ id, changes: { categoryIds: [moved.id] } }),
    ]);
    await Promise.all(changes.map((change) => change()));
    expect(await context.sql.query(inconsistentRows)).toEqual([]);
  });

  it.each(productSorts)('returns each product once across pages sorted by %s', async (sort) => {
    const prices = [3, 1, 2, 2, 1, 3, 2];
    const [top, other] = [await category(), await category()];
    const child = await category(top);
    const expectedIds: string[] = [];
    for (const [i, amount] of prices.entries()) {
      const variants = [aVariant({ price: { amount, currency: 'EUR' } })];
      const details = { name: ['Mug', 'Mugs', 'Blue mug'][i % 3]!, variants };
      const categoryIds = [i % 2 ? top.id : child.id];
      expectedIds.push((await context.staff.createProduct({ ...details, categoryIds })).id);
      await context.staff.createProduct({ ...aProduct(), ...aProduct({ categoryIds: [other.id] }) });
    }
    const listedIds: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null && listedIds.length < 20;) {
      const request = { category: top.slug, q: 'mug', sort, limit: 2, ...(cursor && { cursor }) };
      const page = await context.products.listProducts(request);
      listedIds.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const singlePage = await context.products.listProducts({ category: top.slug, q: 'mug', sort });
    expect(listedIds).toEqual(singlePage.items.map(({ id }) => id));
    expect(listedIds.toSorted()).toEqual(expectedIds.toSorted());
  });
});

/** Rows of products.category_products that are missing, superfluous, or differ from the product in name or price. */
const inconsistentRows = `
  with recursive expected as (
    select p.id, c.id as category_id, c.parent_id from products.products p, products.categories c
    where c.id = any (p.category_ids) and p.status <> 'archived'
    union select e.id, c.id, c.parent_id from expected e join products.categories c on c.id = e.parent_id
  )
  (select distinct e.category_id, p.id, p.sort_name, p.lowest_price from expected e join products.products p using (id)
   except select category_id, id, sort_name, lowest_price from products.category_products)
  union all
  (select category_id, id, sort_name, lowest_price from products.category_products
   except select e.category_id, p.id, p.sort_name, p.lowest_price from expected e join products.products p using (id))`;
