import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maxTotal } from '#contracts/definition';
import type { ListProducts } from '#contracts/products';
import { waitFor } from '#dev';
import type { PlanMode } from '#kernel/persistence/testing';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

const productCount = 2.2 * maxTotal;

/** Some products also have a variant at 30.00. */
const isRare = 'i % 3000 = 7';
const rareCount = 8;

/** Each product has variants at 10.00, 50.00 and 100.00, of which the last is sold out. A few products are in a category. */
const createProducts = `
  insert into products.products (id, slug, name, sort_name, words, description, status, category_ids, attributes,
    lowest_price, highest_price, in_stock, created_at, updated_at)
  select md5('p' || i)::uuid, 'p' || i, 'Mug ' || i, 'mug ' || i, array_to_tsvector(array['mug', i::text]), '', 'active',
    case when i % 1000 = 1 then array(select id from products.categories) else '{}' end, '{}', 1000, 10000, true, now(), now()
  from generate_series(1, ${productCount}) i`;
const createVariants = `
  insert into products.variants (sku, product_id, position, name, options, price_amount, price_currency, in_stock)
  select 'S-' || i || '-' || amount, md5('p' || i)::uuid, amount, '', '{}', amount, 'EUR', amount < 10000
  from generate_series(1, ${productCount}) i, unnest(array[1000, 3000, 5000, 10000]) amount where amount <> 3000 or ${isRare}`;
const createListings = `
  insert into products.category_products (category_id, id, status, words, negated_word_count, lowest_price, highest_price,
    sort_name, in_stock, size)
  select category_ids[1], id, status, words || array_to_tsvector(array['#' || category_ids[1]]), negated_word_count,
    lowest_price, highest_price, sort_name, in_stock, size from products.products where category_ids <> '{}'`;

const visiblePages = `select bool_and(relallvisible = relpages) as are_visible from pg_class
  where oid in ('products.products'::regclass, 'products.variants'::regclass)`;

const aroundAll = { minPrice: 900, maxPrice: 11_000 };
const aroundMiddle = { minPrice: 4_000, maxPrice: 6_000 };
const aroundRare = { minPrice: 2_000, maxPrice: 4_000 };
const planModes: readonly PlanMode[] = ['custom', 'generic'];

describe('products.list-products', () => {
  let context: ProductsTestContext;
  let category: string;
  beforeAll(async () => {
    context = await openProducts();
    ({ id: category } = await context.staff.createCategory({ name: 'Few' }));
    for (const statement of [createProducts, createVariants, createListings])
      await context.sql.query(statement);
    // Index-only scans need pages that are marked as visible, which any open transaction of the database prevents.
    await waitFor(
      async () => {
        await context.sql.query('vacuum analyze');
        const [tables] = await context.sql.query(visiblePages);
        return tables!['are_visible'] === true;
      },
      { timeoutMs: 60_000 },
    );
  }, 120_000);
  afterAll(() => context.close());

  it.each<[string, ListProducts, number]>([
    ['all products', {}, maxTotal + 1],
    ['all products that contain a word', { q: 'mug' }, maxTotal + 1],
    ['price ranges within the range', aroundAll, maxTotal + 1],
    ['price ranges within the range, in stock', { ...aroundAll, inStock: true }, maxTotal + 1],
    ['a variant in the range', aroundMiddle, maxTotal + 1],
    ['a variant in the range, in stock', { ...aroundMiddle, inStock: true }, maxTotal + 1],
    ['a rare variant in the range', aroundRare, rareCount],
    ['no variant in the range, in stock', { minPrice: 6_000, inStock: true }, 0],
    ['a sold-out variant in the range', { minPrice: 6_000, maxPrice: 20_000, inStock: false }, 0],
  ])('counts products: %s', async (_, request, total) => {
    expect(await context.products.listProducts({ ...request, limit: 1, count: true })).toMatchObject({
      total,
    });
  });

  it('counts a short list with many variants in the range', async () => {
    const total = productCount / 1000;
    for (const place of [{ category }, { category, q: 'mug' }])
      for (const price of [aroundAll, aroundMiddle, { ...aroundMiddle, inStock: true }])
        expect(
          await context.products.listProducts({ ...place, ...price, limit: 1, count: true }),
        ).toMatchObject({ total });
  });

  it.each(planModes)('reads a bounded number of rows if all products match, with a %s plan', async (mode) => {
    for (const request of [{}, { minPrice: 900 }, { maxPrice: 11_000 }, { inStock: true }]) {
      const [, plan] = await context.explainList({ ...request, count: true }, mode);
      const large = plan!.scans.filter(({ rows }) => rows > maxTotal + 1);
      expect({ request, large }).toEqual({ request, large: [] });
    }
  });

  it.each(planModes)(
    'reads few pages if all price ranges are within the range, with a %s plan',
    async (mode) => {
      for (const request of [aroundAll, { ...aroundAll, inStock: true }]) {
        const [, plan] = await context.explainList({ ...request, count: true }, mode);
        expect(plan!.buffers).toBeLessThan(maxTotal / 2);
      }
    },
  );

  it.each(planModes)('looks up a bounded number of products otherwise, with a %s plan', async (mode) => {
    for (const request of [aroundMiddle, { ...aroundMiddle, inStock: true }]) {
      const [, plan] = await context.explainList({ ...request, count: true }, mode);
      expect(plan!.buffers).toBeLessThan(5 * maxTotal);
    }
  });

  it.each(planModes)(
    'needs no more pages for a price range that all products match than without one, with a %s plan',
    async (mode) => {
      for (const sort of ['newest', 'price', '-price', 'name'] as const) {
        const [plain] = await context.explainList({ sort, limit: 100 }, mode);
        for (const filter of [aroundAll, { ...aroundAll, inStock: true }]) {
          const [page] = await context.explainList({ ...filter, sort, limit: 100 }, mode);
          expect(page!.buffers).toBeLessThan(2 * plain!.buffers);
          expect(page!.scans.filter(({ rows }) => rows > 500)).toEqual([]);
        }
      }
    },
  );
});
