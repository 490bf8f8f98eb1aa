import { expect } from '@jest/globals';
import type { ProductPage, ProductView, StockView } from '#contracts/products';
import { scenario } from '../support/scenario.js';
import { expecting } from '../support/visitor.js';

scenario('an admin creates, changes and restocks a product', async (shop) => {
  const { admin, visitor } = shop;
  const { id, sku, slug } = await shop.product({ stock: 1 });

  const changed = await expecting(
    200,
    admin.patch<ProductView>(`/v1/products/${id}`, { name: 'Another name' }),
  );
  expect(changed).toMatchObject({ id, slug, name: 'Another name' });
  expect(await expecting(200, visitor.get(`/v1/products/${id}`))).toEqual(changed);

  const adjust = admin.post<StockView>(`/v1/inventory/${sku}/adjustments`, { delta: 9, reason: 'delivery' });
  expect(await expecting(200, adjust)).toEqual({ sku, onHand: 10, reserved: 0, available: 10 });
});

scenario('the catalogue can be paged through without missing or repeating a product', async (shop) => {
  const made = await Promise.all(Array.from({ length: 7 }, () => shop.product()));
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: ProductPage = await expecting(
      200,
      shop.visitor.get<ProductPage>(
        `/v1/products?limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      ),
    );
    seen.push(...page.items.map((product) => product.id));
    cursor = page.nextCursor;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(made.map((product) => product.id)));
});
