import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maxPageBytes } from '#contracts/definition';
import type { ListProducts, ProductPage } from '#contracts/products';
import { aProduct, aVariant } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

const largeTexts = (count: number, length: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}`.padEnd(60, 'ä'), 'ä'.repeat(length)]));

/** About 450 kB: two of them fit on a page. */
const largeProduct = (name: string) =>
  aProduct({
    name,
    description: 'ä'.repeat(10_000),
    attributes: largeTexts(50, 500),
    variants: Array.from({ length: 100 }, () =>
      aVariant({ name: 'ä'.repeat(200), options: largeTexts(10, 100) }),
    ),
  });

describe('A page of products.list-products', () => {
  let context: ProductsTestContext;
  const names = ['Large 1', 'Small 1', 'Large 2', 'Large 3', 'Small 2'];
  beforeAll(async () => {
    context = await openProducts();
    for (const name of names)
      await context.staff.createProduct(name.startsWith('Large') ? largeProduct(name) : aProduct({ name }));
  });
  afterAll(() => context.close());

  const pages = async (request: ListProducts): Promise<ProductPage[]> => {
    const page = await context.products.listProducts(request);
    const { nextCursor: cursor } = page;
    return cursor === null ? [page] : [page, ...(await pages({ ...request, cursor }))];
  };
  const namesOf = ({ items }: ProductPage) => items.map(({ name }) => name);

  it.each(['newest', 'name', 'relevance'] as const)(
    'ends before it exceeds the maximum size, and the next one continues (%s)',
    async (sort) => {
      const found = await pages({ sort, limit: 100, ...(sort === 'relevance' && { q: 'l' }), count: true });
      for (const page of found) expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(maxPageBytes);
      expect(found.length).toBeGreaterThan(1);
      const listed = found.flatMap(namesOf);
      const expected = sort === 'relevance' ? names.filter((name) => name.startsWith('L')) : names;
      expect(listed.toSorted()).toEqual(expected.toSorted());
      expect(found[0]!.total).toBe(expected.length);
    },
  );

  it('follows the size of changed products', async () => {
    const [first] = await pages({ sort: 'name', limit: 100 });
    expect(namesOf(first!)).toEqual(['Large 1', 'Large 2']);
    const [large] = first!.items;
    for (const { sku } of large!.variants.slice(1)) await context.staff.deleteVariant({ sku });
    await context.staff.updateProduct({ id: large!.id, changes: { attributes: {}, description: '' } });
    expect((await pages({ sort: 'name', limit: 100 })).map(namesOf)).toEqual([names.toSorted()]);
  });
});
