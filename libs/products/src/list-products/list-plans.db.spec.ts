import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { productSorts, type ListProducts } from '#contracts/products';
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

describe('The queries of products.list-products', () => {
  let context: ProductsTestContext;
  let category: string;
  beforeAll(async () => {
    context = await openProducts();
    ({ id: category } = await context.staff.createCategory({ name: 'All' }));
    for (const statement of [createProducts, createVariants, createListings, 'analyze'])
      await context.sql.query(statement);
  });
  afterAll(() => context.close());

  it.each(productSorts)('visit few rows for any filters, sorted by %s', async (sort) => {
    const requests = [{}, { category }].flatMap((place) =>
      searches.flatMap((search) =>
        prices.flatMap((price) => stocks.map((stock) => ({ ...place, ...search, ...price, ...stock, sort }))),
      ),
    );
    for (const request of requests) {
      if (sort === 'relevance' && !request.q) continue;
      const [plan] = await context.explainList(request);
      const large = plan!.scans.filter(({ rows }) => rows > 2 * maxScannedRows);
      expect({ request, large }).toEqual({ request, large: [] });
    }
  });

  it('visit few rows to count few products', async () => {
    for (const place of [{}, { category }])
      for (const filter of [{ inStock: false }, { q: 'rare' }, { minPrice: 4_000, maxPrice: 6_000 }]) {
        const request = { ...place, ...filter, count: true };
        const [, plan] = await context.explainList(request);
        const large = plan!.scans.filter(({ rows }) => rows > 2 * maxScannedRows);
        expect({ request, large }).toEqual({ request, large: [] });
      }
  });
});
