import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { productSorts, type ListProducts } from '#contracts/products';
import type { PlanMode, QueryPlan } from '#kernel/persistence/testing';
import { maxScannedRows } from '../persistence/list-query.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

const productCount = 3 * maxScannedRows;

/** Few of all products, spread over the catalogue. */
const isRare = `i % ${maxScannedRows} = 7`;

/**
 * Every product has variants at 10.00 and 100.00. Rare ones also have one at 50.00 and one more word, and are sold out. All
 * products are in one category.
 */
const createProducts = `
  insert into products.products (id, slug, name, sort_name, words, description, status, category_ids, attributes,
    lowest_price, highest_price, in_stock, created_at, updated_at)
  select md5('p' || i)::uuid, 'p' || i, 'Mug ' || i, 'mug ' || i,
    array_to_tsvector(array['mug', i::text] || case when ${isRare} then array['rare'] else '{}' end),
    '', 'active', array[(select id from products.categories)], '{}', 1000, 10000, not (${isRare}), now(), now()
  from generate_series(1, ${productCount}) i`;
const createVariants = `
  insert into products.variants (sku, product_id, position, name, options, price_amount, price_currency,
    in_stock)
  select 'S-' || i || '-' || amount, md5('p' || i)::uuid, 0, '', '{}', amount, 'EUR', not (${isRare})
  from generate_series(1, ${productCount}) i, unnest(array[1000, 5000, 10000]) amount where amount <> 5000 or ${isRare}`;
const createListings = `
  insert into products.category_products (category_id, id, status, words, negated_word_count, lowest_price, highest_price,
    sort_name, in_stock, size)
  select category_ids[1], id, status, words || array_to_tsvector(array['#' || category_ids[1]]), negated_word_count,
    lowest_price, highest_price, sort_name, in_stock, size from products.products`;

const searches: ListProducts[] = [{}, { q: 'mug' }, { q: 'rare' }];
const prices: ListProducts[] = [
  {},
  { minPrice: 10_001 },
  { maxPrice: 999 },
  { minPrice: 4_000, maxPrice: 6_000 },
];
const stocks: ListProducts[] = [{}, { inStock: true }, { inStock: false }];

/** Undone and repeated, so that statistics that are collected in between do not contain the rare value. */
const setRareInStock = (inStock: boolean) => [
  `update products.products set in_stock = ${inStock} where 'rare' = any (tsvector_to_array(words))`,
  `update products.category_products set in_stock = ${inStock} where 'rare' = any (tsvector_to_array(words))`,
  `update products.variants v set in_stock = p.in_stock from products.products p where p.id = v.product_id and v.in_stock <> p.in_stock`,
];
const statistics: readonly (readonly [string, readonly string[]])[] = [
  ['statistics of all values', ['analyze']],
  ['statistics without the rare value', [...setRareInStock(true), 'analyze', ...setRareInStock(false)]],
];
const planModes: readonly PlanMode[] = ['custom', 'generic'];

const largeScans = ({ scans }: QueryPlan) => scans.filter(({ rows }) => rows > 2 * maxScannedRows);

/** A generic plan does not know how many rows a price range selects. */
const isPlannable = ({ minPrice, maxPrice }: ListProducts, mode: PlanMode) =>
  mode === 'custom' || (minPrice === undefined && maxPrice === undefined);

describe.each(statistics)('The queries of products.list-products with %s', (_, collectStatistics) => {
  let context: ProductsTestContext;
  let category: string;
  beforeAll(async () => {
    context = await openProducts();
    ({ id: category } = await context.staff.createCategory({ name: 'All' }));
    for (const statement of [createProducts, createVariants, createListings, ...collectStatistics])
      await context.sql.query(statement);
  });
  afterAll(() => context.close());

  const sortsAndModes = productSorts.flatMap((sort) => planModes.map((mode) => [sort, mode] as const));
  it.each(sortsAndModes)(
    'visit few rows for any filters, sorted by %s, with a %s plan',
    async (sort, mode) => {
      const requests = [{}, { category }].flatMap((place) =>
        searches.flatMap((search) =>
          prices.flatMap((price) =>
            stocks.map((stock) => ({ ...place, ...search, ...price, ...stock, sort })),
          ),
        ),
      );
      for (const request of requests) {
        if (sort === 'relevance' && !request.q) continue;
        if (!isPlannable(request, mode)) continue;
        const [plan] = await context.explainList(request, mode);
        const large = largeScans(plan!);
        expect({ request, large }).toEqual({ request, large: [] });
      }
    },
  );

  it.each(planModes)('visit few rows to count few products, with a %s plan', async (mode) => {
    for (const place of [{}, { category }])
      for (const filter of [{ inStock: false }, { q: 'rare' }, { minPrice: 4_000, maxPrice: 6_000 }]) {
        const request = { ...place, ...filter, count: true };
        const [, plan] = await context.explainList(request, mode);
        const large = largeScans(plan!);
        expect({ request, large }).toEqual({ request, large: [] });
      }
  });
});
