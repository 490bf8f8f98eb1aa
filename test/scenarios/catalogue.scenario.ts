import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { paginate, type components } from '#client';
import { waitFor } from '#dev';
import { expectStatus, withPath } from '../support/client-response.js';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';

scenario('an admin creates, changes and restocks a product', async (shop) => {
  const { admin, anonymous } = shop;
  const { id, sku, slug } = await shop.createProduct({ stock: 1 });

  const change = { ...withPath({ id }), body: { name: 'Another name' } };
  const changed = await expectStatus(200, admin.api.PATCH('/v1/products/{id}', change));
  expect(changed).toMatchObject({ id, slug, name: 'Another name' });
  const read = anonymous.api.GET('/v1/products/{id}', withPath({ id }));
  expect(await expectStatus(200, read)).toEqual(changed);

  const delivery = { ...withPath({ sku }), body: { delta: 9, reason: 'delivery' } };
  const adjusted = await expectStatus(200, admin.api.POST('/v1/inventory/{sku}/adjustments', delivery));
  expect(adjusted).toEqual({ sku, onHand: 10, reserved: 0, available: 10 });
});

scenario('paging through the catalogue returns every product exactly once', async (shop) => {
  const created = await Promise.all(Array.from({ length: 7 }, () => shop.createProduct()));
  const seen: string[] = [];
  const pageAfter = (cursor: string | undefined) => {
    const query = { limit: 3, ...(cursor && { cursor }) };
    return expectStatus(200, shop.anonymous.api.GET('/v1/products', { params: { query } }));
  };
  for await (const product of paginate(pageAfter)) seen.push(product.id);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(created.map((product) => product.id)));
});

scenario('listing a category includes the products of its subcategories', async (shop) => {
  const { admin, anonymous } = shop;
  const create = (body: components['schemas']['CreateCategory']) =>
    expectStatus(201, admin.api.POST('/v1/categories', { body }));
  const home = await create({ name: 'Home' });
  const kitchen = await create({ name: 'Kitchen', parentId: home.id });
  const { id, sku } = await shop.createProduct();
  const assignment = { ...withPath({ id }), body: { categoryIds: [kitchen.id] } };
  await expectStatus(200, admin.api.PATCH('/v1/products/{id}', assignment));

  const list = (query: { category?: string; q?: string; sort?: 'relevance' }) =>
    anonymous.api.GET('/v1/products', { params: { query } });
  const listed = async (query: Parameters<typeof list>[0]): Promise<string[]> =>
    (await expectStatus(200, list(query))).items.map((product) => product.id);
  expect(await listed({ category: home.slug })).toEqual([id]);
  expect(await listed({ category: kitchen.id, q: sku, sort: 'relevance' })).toEqual([id]);
  await expectStatus(400, list({ sort: 'relevance' }));

  const move = { ...withPath({ id: kitchen.id }), body: { parentId: null } };
  await expectStatus(200, admin.api.PATCH('/v1/categories/{id}', move));
  expect(await listed({ category: home.slug })).toEqual([]);
  await expectStatus(409, admin.api.DELETE('/v1/categories/{id}', withPath({ id: kitchen.id })));
  await expectStatus(204, admin.api.DELETE('/v1/categories/{id}', withPath({ id: home.id })));
  await expectStatus(404, anonymous.api.GET('/v1/categories/{id}', withPath({ id: home.slug })));
});

scenario(
  'a stale If-Match is rejected with 412, and an idempotency key prevents a duplicate variant',
  async (shop) => {
    const { anonymous } = shop;
    const { api } = shop.admin;
    const { id } = await shop.createProduct();
    const body = { sku: `SKU-${randomUUID()}`, price: { amount: 999, currency: 'EUR' }, stock: 2 };
    const params = { path: { id }, header: { 'Idempotency-Key': randomUUID() } };
    const add = () => api.POST('/v1/products/{id}/variants', { params, body });
    const added = await add();
    expect(added.response.status).toBe(201);
    expect(added.response.headers.get('location')).toBe(`/v1/variants/${body.sku}`);
    const replay = await add();
    expect([replay.data, replay.response.headers.get('idempotency-replayed')]).toEqual([added.data, 'true']);

    const path = { sku: body.sku };
    const read = await anonymous.api.GET('/v1/variants/{sku}', withPath(path));
    const etag = read.response.headers.get('etag')!;
    expect(etag).toBe(added.response.headers.get('etag'));
    const precondition = { path, header: { 'If-Match': etag } };
    const rename = (name: string) =>
      api.PATCH('/v1/variants/{sku}', { params: precondition, body: { name } });
    const renamed = await rename('Large');
    expect([renamed.response.status, renamed.data?.name]).toEqual([200, 'Large']);
    await expectStatus(412, rename('Huge'));
    await expectStatus(412, api.DELETE('/v1/variants/{sku}', { params: precondition }));
    const current = { path, header: { 'If-Match': renamed.response.headers.get('etag')! } };
    await expectStatus(204, api.DELETE('/v1/variants/{sku}', { params: current }));
    await expectStatus(404, anonymous.api.GET('/v1/variants/{sku}', withPath(path)));
  },
);

scenario(
  'a deleted variant or product cannot be ordered, and existing orders keep their stock',
  async (shop) => {
    const { api } = shop.admin;
    const customer = await shop.createCustomer();
    const { id, sku, name } = await shop.createProduct({ stock: 5 });
    const other = `SKU-${randomUUID()}`;
    const variant = { sku: other, price: { amount: 500, currency: 'EUR' }, stock: 5 };
    await expectStatus(201, api.POST('/v1/products/{id}/variants', { ...withPath({ id }), body: variant }));
    const cancelled = await expectStatus(201, placeOrder(customer, other, { quantity: 2 }));
    const fulfilled = await expectStatus(201, placeOrder(customer, sku, { quantity: 2 }));

    await expectStatus(204, api.DELETE('/v1/variants/{sku}', withPath({ sku: other })));
    await expectStatus(422, placeOrder(customer, other));
    await expectStatus(204, api.DELETE('/v1/products/{id}', withPath({ id })));
    await expectStatus(422, placeOrder(customer, sku));
    await expectStatus(404, shop.anonymous.api.GET('/v1/products/{id}', withPath({ id })));

    await expectStatus(200, customer.api.POST('/v1/orders/{id}/cancel', withPath({ id: cancelled.id })));
    await expectStatus(200, api.POST('/v1/orders/{id}/fulfil', withPath({ id: fulfilled.id })));
    const stock = (of: string) => expectStatus(200, api.GET('/v1/inventory/{sku}', withPath({ sku: of })));
    await waitFor(async () => {
      expect(await stock(other)).toEqual({ sku: other, onHand: 5, reserved: 0, available: 5 });
      expect(await stock(sku)).toEqual({ sku, onHand: 3, reserved: 0, available: 3 });
    });
    const current = await expectStatus(
      200,
      customer.api.GET('/v1/orders/{id}', withPath({ id: fulfilled.id })),
    );
    expect(current.lines).toMatchObject([{ sku, name, quantity: 2 }]);
  },
);
