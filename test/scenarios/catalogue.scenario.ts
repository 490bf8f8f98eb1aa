import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { OrderView } from '#contracts/orders';
import type { CategoryView, ProductPage, ProductView, StockView, VariantDetail } from '#contracts/products';
import { eventually } from '#kernel/testing';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';
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

scenario('a shop is put in order by categories, and shoppers find what is below them', async (shop) => {
  const { admin, visitor } = shop;
  const make = (body: object): Promise<CategoryView> => expecting(201, admin.post('/v1/categories', body));
  const home = await make({ name: 'Home' });
  const kitchen = await make({ name: 'Kitchen', parentId: home.id });
  const { id, sku } = await shop.product();
  await expecting(200, admin.patch(`/v1/products/${id}`, { categoryIds: [kitchen.id] }));

  const listed = async (query: string): Promise<string[]> => {
    const page = await expecting(200, visitor.get<ProductPage>(`/v1/products?${query}`));
    return page.items.map((product) => product.id);
  };
  expect(await listed(`category=${home.slug}`)).toEqual([id]);
  expect(await listed(`category=${kitchen.id}&q=${sku}&sort=relevance`)).toEqual([id]);
  await expecting(400, visitor.get('/v1/products?sort=relevance'));

  await expecting(200, admin.patch(`/v1/categories/${kitchen.id}`, { parentId: null }));
  expect(await listed(`category=${home.slug}`)).toEqual([]);
  await expecting(409, admin.send('DELETE', `/v1/categories/${kitchen.id}`));
  await expecting(204, admin.send('DELETE', `/v1/categories/${home.id}`));
  await expecting(404, visitor.get(`/v1/categories/${home.slug}`));
});

scenario(
  'who changes what somebody else has changed meanwhile is told so, and a key makes a repeat safe',
  async (shop) => {
    const { admin, visitor } = shop;
    const { id } = await shop.product();
    const key = { 'idempotency-key': randomUUID() };
    const variant = { sku: `SKU-${randomUUID()}`, price: { amount: 999, currency: 'EUR' }, stock: 2 };
    const added = await admin.post<VariantDetail>(`/v1/products/${id}/variants`, variant, key);
    expect([added.status, added.headers.get('location')]).toEqual([201, `/v1/variants/${variant.sku}`]);
    const again = await admin.post(`/v1/products/${id}/variants`, variant, key);
    expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([added.text, 'true']);

    const address = `/v1/variants/${variant.sku}`;
    const read = await visitor.get<VariantDetail>(address);
    const tag = read.headers.get('etag')!;
    expect(tag).toBe(added.headers.get('etag'));
    const seen = { 'if-match': tag };
    const changed = await admin.patch<VariantDetail>(address, { name: 'Large' }, seen);
    expect([changed.status, changed.body.name]).toEqual([200, 'Large']);
    for (const [method, body] of [['PATCH', '{"name":"Huge"}'], ['DELETE']] as const)
      await expecting(412, admin.send(method, address, body, seen));
    await expecting(
      204,
      admin.send('DELETE', address, undefined, { 'if-match': changed.headers.get('etag')! }),
    );
    await expecting(404, visitor.get(address));
  },
);

scenario(
  'what is taken out of the catalogue is not sold any more, and orders in flight keep theirs',
  async (shop) => {
    const { admin } = shop;
    const customer = await shop.customer();
    const { id, sku, name } = await shop.product({ stock: 5 });
    const other = `SKU-${randomUUID()}`;
    const variant = { sku: other, price: { amount: 500, currency: 'EUR' }, stock: 5 };
    await expecting(201, admin.post(`/v1/products/${id}/variants`, variant));
    const cancelled = await expecting(201, placeOrder(customer, other, { quantity: 2 }));
    const fulfilled = await expecting(201, placeOrder(customer, sku, { quantity: 2 }));

    await expecting(204, admin.send('DELETE', `/v1/variants/${other}`));
    await expecting(422, placeOrder(customer, other));
    await expecting(204, admin.send('DELETE', `/v1/products/${id}`));
    await expecting(422, placeOrder(customer, sku));
    await expecting(404, shop.visitor.get(`/v1/products/${id}`));

    await expecting(200, customer.post(`/v1/orders/${cancelled.id}/cancel`));
    await expecting(200, admin.post(`/v1/orders/${fulfilled.id}/fulfil`));
    const stock = (of: string) => expecting(200, admin.get<StockView>(`/v1/inventory/${of}`));
    await eventually(async () => {
      expect(await stock(other)).toEqual({ sku: other, onHand: 5, reserved: 0, available: 5 });
      expect(await stock(sku)).toEqual({ sku, onHand: 3, reserved: 0, available: 3 });
    });
    const kept = await expecting(200, customer.get<OrderView>(`/v1/orders/${fulfilled.id}`));
    expect(kept.lines).toMatchObject([{ sku, name, quantity: 2 }]);
  },
);
