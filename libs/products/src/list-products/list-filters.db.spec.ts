import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListProducts } from '#contracts/products';
import { aProduct, aVariant } from '../testing/product-fixtures.js';
import { openProducts, type ProductsTestContext } from '../testing/products-context.js';

interface Offer {
  readonly price: number;
  readonly stock: number;
  readonly deleted?: boolean;
}

const catalogue: Record<string, Offer[]> = {
  'Mug sold out': [{ price: 1_000, stock: 0 }],
  'Mug in stock': [{ price: 1_000, stock: 5 }],
  'Mug cheap or dear': [
    { price: 1_000, stock: 1 },
    { price: 10_000, stock: 0 },
  ],
  'Cup of all prices': [
    { price: 1_000, stock: 0 },
    { price: 5_000, stock: 0 },
    { price: 10_000, stock: 3 },
  ],
  'Cup once in the middle': [
    { price: 1_000, stock: 2 },
    { price: 5_000, stock: 9, deleted: true },
    { price: 10_000, stock: 2 },
  ],
  'Jug sold out but for the deleted': [
    { price: 5_000, stock: 0 },
    { price: 5_000, stock: 7, deleted: true },
  ],
};

const filters = {
  q: [undefined, 'mug', 'sold'],
  minPrice: [undefined, 4_000, 10_000],
  maxPrice: [undefined, 999, 6_000],
  inStock: [undefined, true, false],
  sort: ['newest', 'relevance'] as const,
};

/** Names of the products of which one variant meets all conditions; `inStock: false` means that none is available. */
function expectedNames({ q = '', minPrice = 0, maxPrice = Infinity, inStock }: ListProducts): string[] {
  const matching = Object.entries(catalogue).filter(([name, variants]) => {
    const visible = variants.filter(({ deleted }) => !deleted);
    if (inStock === false && visible.some(({ stock }) => stock > 0)) return false;
    const matches = visible.some(
      ({ price, stock }) => price >= minPrice && price <= maxPrice && (!inStock || stock > 0),
    );
    return matches && name.toLowerCase().includes(q);
  });
  return matching.map(([name]) => name).sort();
}

function* combinations(): Generator<ListProducts> {
  for (const q of filters.q)
    for (const minPrice of filters.minPrice)
      for (const maxPrice of filters.maxPrice)
        for (const inStock of filters.inStock)
          for (const sort of filters.sort) {
            if (sort === 'relevance' && !q) continue;
            yield JSON.parse(JSON.stringify({ q, minPrice, maxPrice, inStock, sort })) as ListProducts;
          }
}

describe('The filters of products.list-products', () => {
  let context: ProductsTestContext;
  let category: string;
  const skus = new Map<string, string>();
  beforeAll(async () => {
    context = await openProducts();
    ({ id: category } = await context.staff.createCategory({ name: 'All' }));
    for (const [name, offers] of Object.entries(catalogue)) {
      const variants = offers.map(({ price, stock }) =>
        aVariant({ price: { amount: price, currency: 'EUR' }, stock }),
      );
      await context.staff.createProduct(aProduct({ name, variants, categoryIds: [category] }));
      for (const [i, { deleted }] of offers.entries())
        if (deleted) await context.staff.deleteVariant({ sku: variants[i]!.sku });
      skus.set(name, variants[0]!.sku);
    }
  });
  afterAll(() => context.close());

  const inStock = async () => {
    const { items } = await context.products.listProducts({ inStock: true, category });
    return items.map(({ name }) => name).sort();
  };

  it.each([false, true])('require one variant that meets all of them (in a category: %s)', async (within) => {
    for (const request of combinations()) {
      const page = await context.products.listProducts({
        ...request,
        ...(within && { category }),
        count: true,
      });
      const names = page.items.map(({ name }) => name).sort();
      expect({ request, names, total: page.total }).toEqual({
        request,
        names: expectedNames(request),
        total: expectedNames(request).length,
      });
    }
  });

  it('follow the stock, also when several orders exhaust it concurrently', async () => {
    const before = await inStock();
    const lines = ['Mug cheap or dear', 'Mug in stock'].map((name) => ({
      sku: skus.get(name)!,
      quantity: 1,
    }));
    const orders = Array.from({ length: 8 }, () => randomUUID());
    for (let round = 0; round < 3; round++) {
      await Promise.allSettled(
        orders.map((orderId, i) =>
          context.products.reserveStock({ orderId, lines: i % 2 ? lines : lines.toReversed() }),
        ),
      );
      expect(await inStock()).toEqual(before.filter((name) => name !== 'Mug cheap or dear'));
      await Promise.all(orders.map((orderId) => context.products.releaseStock({ orderId })));
      expect(await inStock()).toEqual(before);
      orders.splice(0, orders.length, ...orders.map(() => randomUUID()));
    }
    expect(await context.sql.query(wrongAvailability)).toEqual([]);
  });
});

/** Variants and products whose stored availability differs from their stock. */
const wrongAvailability = `
  select v.sku from products.variants v join products.stock s using (sku) where v.in_stock <> (s.available > 0)
  union all
  select p.slug from products.products p where p.in_stock <> exists (
    select from products.variants v where v.product_id = p.id and v.in_stock and v.discontinued_at is null)
  union all
  select p.slug from products.products p join products.category_products l using (id) where l.in_stock <> p.in_stock`;
