import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { itemsOf, type components } from '#client';
import { waitFor } from '#dev';
import { at, expecting } from '../support/reply.js';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';

scenario('an admin creates, changes and restocks a product', async (shop) => {
  const { admin, visitor } = shop;
  const { id, sku, slug } = await shop.product({ stock: 1 });

  const change = { ...at({ id }), body: { name: 'Another name' } };
  const changed = await expecting(200, admin.api.PATCH('/v1/products/{id}', change));
  expect(changed).toMatchObject({ id, slug, name: 'Another name' });
  const read = visitor.api.GET('/v1/products/{id}', at({ id }));
  expect(await expecting(200, read)).toEqual(changed);

  const delivery = { ...at({ sku }), body: { delta: 9, reason: 'delivery' } };
  const adjusted = await expecting(200, admin.api.POST('/v1/inventory/{sku}/adjustments', delivery));
  expect(adjusted).toEqual({ sku, onHand: 10, reserved: 0, available: 10 });
});

scenario('the catalogue can be paged through without missing or repeating a product', async (shop) => {
  const made = await Promise.all(Array.from({ length: 7 }, () => shop.product()));
  const seen: string[] = [];
  const pageAfter = (cursor: string | undefined) => {
    const query = { limit: 3, ...(cursor && { cursor }) };
    return expecting(200, shop.visitor.api.GET('/v1/products', { params: { query } }));
  };
  for await (const product of itemsOf(pageAfter)) seen.push(product.id);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(made.map((product) => product.id)));
});

scenario('a shop is put in order by categories, and shoppers find what is below them', async (shop) => {
  const { admin, visitor } = shop;
  const make = (body: components['schemas']['CreateCategory']) =>
    expecting(201, admin.api.POST('/v1/categories', { body }));
  const home = await make({ name: 'Home' });
  const kitchen = await make({ name: 'Kitchen', parentId: home.id });
  const { id, sku } = await shop.product();
  const filed = { ...at({ id }), body: { categoryIds: [kitchen.id] } };
  await expecting(200, admin.api.PATCH('/v1/products/{id}', filed));

  const list = (query: { category?: string; q?: string; sort?: 'relevance' }) =>
    visitor.api.GET('/v1/products', { params: { query } });
  const listed = async (query: Parameters<typeof list>[0]): Promise<string[]> =>
    (await expecting(200, list(query))).items.map((product) => product.id);
  expect(await listed({ category: home.slug })).toEqual([id]);
  expect(await listed({ category: kitchen.id, q: sku, sort: 'relevance' })).toEqual([id]);
  await expecting(400, list({ sort: 'relevance' }));

  const move = { ...at({ id: kitchen.id }), body: { parentId: null } };
  await expecting(200, admin.api.PATCH('/v1/categories/{id}', move));
  expect(await listed({ category: home.slug })).toEqual([]);
  await expecting(409, admin.api.DELETE('/v1/categories/{id}', at({ id: kitchen.id })));
  await expecting(204, admin.api.DELETE('/v1/categories/{id}', at({ id: home.id })));
  await expecting(404, visitor.api.GET('/v1/categories/{id}', at({ id: home.slug })));
});

scenario(
  'who changes what somebody else has changed meanwhile is told so, and a key makes a repeat safe',
  async (shop) => {
    const { visitor } = shop;
    const { api } = shop.admin;
    const { id } = await shop.product();
    const body = { sku: `SKU-${randomUUID()}`, price: { amount: 999, currency: 'EUR' }, stock: 2 };
    const params = { path: { id }, header: { 'Idempotency-Key': randomUUID() } };
    const add = () => api.POST('/v1/products/{id}/variants', { params, body });
    const added = await add();
    expect(added.response.status).toBe(201);
    expect(added.response.headers.get('location')).toBe(`/v1/variants/${body.sku}`);
    const again = await add();
    expect([again.data, again.response.headers.get('idempotency-replayed')]).toEqual([added.data, 'true']);

    const path = { sku: body.sku };
    const read = await visitor.api.GET('/v1/variants/{sku}', at(path));
    const tag = read.response.headers.get('etag')!;
    expect(tag).toBe(added.response.headers.get('etag'));
    const seen = { path, header: { 'If-Match': tag } };
    const rename = (name: string) => api.PATCH('/v1/variants/{sku}', { params: seen, body: { name } });
    const renamed = await rename('Large');
    expect([renamed.response.status, renamed.data?.name]).toEqual([200, 'Large']);
    await expecting(412, rename('Huge'));
    await expecting(412, api.DELETE('/v1/variants/{sku}', { params: seen }));
    const current = { path, header: { 'If-Match': renamed.response.headers.get('etag')! } };
    await expecting(204, api.DELETE('/v1/variants/{sku}', { params: current }));
    await expecting(404, visitor.api.GET('/v1/variants/{sku}', at(path)));
  },
);

scenario(
  'what is taken out of the catalogue is not sold any more, and orders in flight keep theirs',
  async (shop) => {
    const { api } = shop.admin;
    const customer = await shop.customer();
    const { id, sku, name } = await shop.product({ stock: 5 });
    const other = `SKU-${randomUUID()}`;
    const variant = { sku: other, price: { amount: 500, currency: 'EUR' }, stock: 5 };
    await expecting(201, api.POST('/v1/products/{id}/variants', { ...at({ id }), body: variant }));
    const cancelled = await expecting(201, placeOrder(customer, other, { quantity: 2 }));
    const fulfilled = await expecting(201, placeOrder(customer, sku, { quantity: 2 }));

    await expecting(204, api.DELETE('/v1/variants/{sku}', at({ sku: other })));
    await expecting(422, placeOrder(customer, other));
    await expecting(204, api.DELETE('/v1/products/{id}', at({ id })));
    await expecting(422, placeOrder(customer, sku));
    await expecting(404, shop.visitor.api.GET('/v1/products/{id}', at({ id })));

    await expecting(200, customer.api.POST('/v1/orders/{id}/cancel', at({ id: cancelled.id })));
    await expecting(200, api.POST('/v1/orders/{id}/fulfil', at({ id: fulfilled.id })));
    const stock = (of: string) => expecting(200, api.GET('/v1/inventory/{sku}', at({ sku: of })));
    await waitFor(async () => {
      expect(await stock(other)).toEqual({ sku: other, onHand: 5, reserved: 0, available: 5 });
      expect(await stock(sku)).toEqual({ sku, onHand: 3, reserved: 0, available: 3 });
    });
    const kept = await expecting(200, customer.api.GET('/v1/orders/{id}', at({ id: fulfilled.id })));
    expect(kept.lines).toMatchObject([{ sku, name, quantity: 2 }]);
  },
);
