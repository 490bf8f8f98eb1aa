import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { registerUser } from '../support/registered-user.js';
import { expectStatus, withPath, type ClientResponse } from '../support/client-response.js';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';

interface Resource<Changes> {
  read(): Promise<ClientResponse<object>>;
  change(body: Changes, header: { 'If-Match': string }): Promise<ClientResponse<object>>;
}

const ifMatch = ({ response }: ClientResponse<object>) => ({ 'If-Match': response.headers.get('etag')! });

/** Changes a resource twice with the same ETag: the second change fails with 412 and succeeds with the new ETag. */
async function expectNoLostUpdate<Changes extends object>(
  { read, change }: Resource<Changes>,
  first: Changes,
  second: Changes,
): Promise<void> {
  const unchanged = ifMatch(await read());
  const changed = await change(first, unchanged);
  expect([changed.response.status, changed.data]).toEqual([200, expect.objectContaining(first)]);

  const stale = await expectStatus(412, change(second, unchanged));
  expect(stale).toMatchObject({ code: 'platform.version-mismatch' });
  expect(await expectStatus(200, read())).toEqual(changed.data);

  expect(await expectStatus(200, change(second, ifMatch(changed)))).toMatchObject(second);
}

scenario('a change with a stale If-Match is rejected with 412', async (shop) => {
  const ada = await registerUser(shop);
  const { api } = shop.admin;
  const { id } = await shop.createProduct();
  const product: Resource<{ name: string }> = {
    read: () => api.GET('/v1/products/{id}', { params: { path: { id } } }),
    change: (body, header) => api.PATCH('/v1/products/{id}', { params: { path: { id }, header }, body }),
  };
  await expectNoLostUpdate(product, { name: 'Mug' }, { name: 'Cup' });

  const { api: laptop } = await ada.logIn();
  const me: Resource<{ name: string }> = {
    read: () => laptop.GET('/v1/auth/me'),
    change: (body, header) => laptop.PATCH('/v1/auth/me', { params: { header }, body }),
  };
  await expectNoLostUpdate(me, { name: 'Ada King' }, { name: 'Countess Lovelace' });

  const path = { id: ada.user.id };
  const user: Resource<{ roles: string[] }> = {
    read: () => api.GET('/v1/users/{id}', { params: { path } }),
    change: (body, header) => api.PATCH('/v1/users/{id}', { params: { path, header }, body }),
  };
  await expectNoLostUpdate(user, { roles: ['customer', 'staff'] }, { roles: ['customer'] });
});

scenario(
  'a change and a deletion with If-None-Match: * are rejected with 412 if the resource exists',
  async (shop) => {
    const { api } = shop.admin;
    const { id } = await shop.createProduct();
    const params = { path: { id } };
    const headers = { 'if-none-match': '*' };
    const changed = api.PATCH('/v1/products/{id}', { params, headers, body: { name: 'Cup' } });
    expect(await expectStatus(412, changed)).toMatchObject({ code: 'platform.version-mismatch' });
    await expectStatus(412, api.DELETE('/v1/products/{id}', { params, headers }));
    const missing = { path: { id: randomUUID() } };
    await expectStatus(404, api.DELETE('/v1/products/{id}', { params: missing, headers }));
  },
);

scenario('a sale does not make the If-Match of a product or variant stale', async (shop) => {
  const { api } = shop.admin;
  const { id, sku } = await shop.createProduct();
  const [product, variant] = [{ id }, { sku }];
  const read = () => api.GET('/v1/products/{id}', withPath(product));
  const rename = (name: string, header: { 'If-Match': string }) =>
    api.PATCH('/v1/products/{id}', { params: { path: { id }, header }, body: { name } });

  const [productRead, variantRead] = [await read(), await api.GET('/v1/variants/{sku}', withPath(variant))];
  await expectStatus(201, placeOrder(await shop.createCustomer(), sku));
  expect(ifMatch(await read())).not.toEqual(ifMatch(productRead));

  const header = ifMatch(variantRead);
  const body = { name: 'Large' };
  await expectStatus(200, api.PATCH('/v1/variants/{sku}', { params: { path: variant, header }, body }));
  // because of the change of the variant, not because of the sale
  await expectStatus(412, rename('Mug', ifMatch(productRead)));
  const renamed = await rename('Mug', ifMatch(await read()));
  await expectStatus(201, placeOrder(await shop.createCustomer(), sku));
  await expectStatus(200, rename('Cup', ifMatch(renamed)));
});

scenario('of two concurrent refunds with the same If-Match only one succeeds', async (shop) => {
  const customer = await shop.createCustomer();
  const { sku } = await shop.createProduct();
  const order = await expectStatus(201, placeOrder(customer, sku));
  const { api } = shop.admin;
  const read = () => api.GET('/v1/orders/{id}', withPath({ id: order.id }));
  const refund = (header: { 'If-Match': string }) =>
    api.POST('/v1/orders/{id}/refund', {
      params: { path: { id: order.id }, header },
      body: { amount: 1, reason: 'a scratch' },
    });
  const confirmed = ifMatch(await read());
  const fulfilled = await api.POST('/v1/orders/{id}/fulfil', {
    params: { path: { id: order.id }, header: confirmed },
  });
  expect(fulfilled.data).toMatchObject({ status: 'fulfilled' });
  const sharedTag = ifMatch(fulfilled);
  expect(sharedTag).toEqual(ifMatch(await read()));

  const responses = await Promise.all([refund(sharedTag), refund(sharedTag)]);
  expect(responses.map(({ response }) => response.status).toSorted()).toEqual([200, 412]);
  await expectStatus(200, refund(ifMatch(await read())));
});
