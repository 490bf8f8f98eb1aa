import { expect } from '@jest/globals';
import { person } from '../support/person.js';
import { at, expecting, type Reply } from '../support/reply.js';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';

interface Resource<Changes> {
  read(): Promise<Reply<object>>;
  change(body: Changes, header: { 'If-Match': string }): Promise<Reply<object>>;
}

const tagOf = ({ response }: Reply<object>) => ({ 'If-Match': response.headers.get('etag')! });

/** Two people read the same, and both change it: the second is told, and sees what the first has done. */
async function losesNoUpdate<Changes extends object>(
  { read, change }: Resource<Changes>,
  first: Changes,
  second: Changes,
): Promise<void> {
  const unchanged = tagOf(await read());
  const changed = await change(first, unchanged);
  expect([changed.response.status, changed.data]).toEqual([200, expect.objectContaining(first)]);

  const stale = await expecting(412, change(second, unchanged));
  expect(stale).toMatchObject({ code: 'platform.version-mismatch' });
  expect(await expecting(200, read())).toEqual(changed.data);

  expect(await expecting(200, change(second, tagOf(changed)))).toMatchObject(second);
}

scenario('nobody overwrites a change they have not seen', async (shop) => {
  const ada = await person(shop);
  const { api } = shop.admin;
  const { id } = await shop.product();
  const product: Resource<{ name: string }> = {
    read: () => api.GET('/v1/products/{id}', { params: { path: { id } } }),
    change: (body, header) => api.PATCH('/v1/products/{id}', { params: { path: { id }, header }, body }),
  };
  await losesNoUpdate(product, { name: 'Mug' }, { name: 'Cup' });

  const { api: laptop } = await ada.signIn();
  const me: Resource<{ name: string }> = {
    read: () => laptop.GET('/v1/auth/me'),
    change: (body, header) => laptop.PATCH('/v1/auth/me', { params: { header }, body }),
  };
  await losesNoUpdate(me, { name: 'Ada King' }, { name: 'Countess Lovelace' });

  const path = { id: ada.user.id };
  const user: Resource<{ roles: string[] }> = {
    read: () => api.GET('/v1/users/{id}', { params: { path } }),
    change: (body, header) => api.PATCH('/v1/users/{id}', { params: { path, header }, body }),
  };
  await losesNoUpdate(user, { roles: ['customer', 'staff'] }, { roles: ['customer'] });
});

scenario('a sale is no change that anybody has to look at again', async (shop) => {
  const { api } = shop.admin;
  const { id, sku } = await shop.product();
  const [product, variant] = [{ id }, { sku }];
  const read = () => api.GET('/v1/products/{id}', at(product));
  const rename = (name: string, header: { 'If-Match': string }) =>
    api.PATCH('/v1/products/{id}', { params: { path: { id }, header }, body: { name } });

  const [seen, variantSeen] = [await read(), await api.GET('/v1/variants/{sku}', at(variant))];
  await expecting(201, placeOrder(await shop.customer(), sku));
  expect(tagOf(await read())).not.toEqual(tagOf(seen));

  const header = tagOf(variantSeen);
  const body = { name: 'Large' };
  await expecting(200, api.PATCH('/v1/variants/{sku}', { params: { path: variant, header }, body }));
  await expecting(412, rename('Mug', tagOf(seen)));
  const renamed = await rename('Mug', tagOf(await read()));
  await expecting(201, placeOrder(await shop.customer(), sku));
  await expecting(200, rename('Cup', tagOf(renamed)));
});

scenario('two people at work on one order do not both refund it', async (shop) => {
  const customer = await shop.customer();
  const { sku } = await shop.product();
  const order = await expecting(201, placeOrder(customer, sku));
  const { api } = shop.admin;
  const read = () => api.GET('/v1/orders/{id}', at({ id: order.id }));
  const refund = (header: { 'If-Match': string }) =>
    api.POST('/v1/orders/{id}/refund', {
      params: { path: { id: order.id }, header },
      body: { amount: 1, reason: 'a scratch' },
    });
  const confirmed = tagOf(await read());
  const fulfilled = await api.POST('/v1/orders/{id}/fulfil', {
    params: { path: { id: order.id }, header: confirmed },
  });
  expect(fulfilled.data).toMatchObject({ status: 'fulfilled' });
  const seenByBoth = tagOf(fulfilled);
  expect(seenByBoth).toEqual(tagOf(await read()));

  const answers = await Promise.all([refund(seenByBoth), refund(seenByBoth)]);
  expect(answers.map(({ response }) => response.status).toSorted()).toEqual([200, 412]);
  await expecting(200, refund(tagOf(await read())));
});
