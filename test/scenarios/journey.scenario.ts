import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { expectStatus, withPath } from '../support/client-response.js';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';

scenario('a customer registers, logs in, browses, places an order, reads it and cancels it', async (shop) => {
  const { anonymous, admin } = shop;
  const { sku, id, slug } = await shop.createProduct({ stock: 5 });
  const login = { email: `grace-${sku.toLowerCase()}@example.com`, password: 'nanoseconds-are-long' };
  const account = { ...login, name: 'Grace Hopper' };
  const user = await expectStatus(201, anonymous.api.POST('/v1/auth/register', { body: account }));
  expect(user).toMatchObject({ email: login.email, name: 'Grace Hopper', roles: ['customer'] });

  const tokens = await expectStatus(200, anonymous.api.POST('/v1/auth/login', { body: login }));
  expect(tokens.tokenType).toBe('Bearer');
  const customer = anonymous.withToken(tokens.accessToken);
  expect(await expectStatus(200, customer.api.GET('/v1/auth/me'))).toEqual(user);

  const all = { params: { query: { limit: 100 } } };
  const { items } = await expectStatus(200, anonymous.api.GET('/v1/products', all));
  expect(items.map((product) => product.id)).toContain(id);
  const read = anonymous.api.GET('/v1/products/{id}', withPath({ id: slug }));
  const product = await expectStatus(200, read);
  expect(product.variants[0]).toMatchObject({ sku, available: 5 });

  const pending = placeOrder(customer, sku, { quantity: 2 });
  const placed = await expectStatus(201, pending);
  expect((await pending).response.headers.get('location')).toBe(`/v1/orders/${placed.id}`);
  expect(placed).toMatchObject({
    status: 'confirmed',
    lines: [{ sku, quantity: 2, unitPrice: { amount: 1_999, currency: 'EUR' } }],
    total: { amount: 3_998, currency: 'EUR' },
    payment: { method: 'invoice', status: 'authorised' },
  });
  const stock = () => expectStatus(200, admin.api.GET('/v1/inventory/{sku}', withPath({ sku })));
  expect(await stock()).toMatchObject({ available: 3 });

  const order = withPath({ id: placed.id });
  expect(await expectStatus(200, customer.api.GET('/v1/orders/{id}', order))).toEqual(placed);
  const mine = await expectStatus(200, customer.api.GET('/v1/orders'));
  expect(mine.items.map((each) => each.id)).toEqual([placed.id]);

  const cancelled = await expectStatus(200, customer.api.POST('/v1/orders/{id}/cancel', order));
  expect(cancelled.status).toBe('cancelled');
  await waitFor(async () => expect(await stock()).toEqual({ sku, onHand: 5, reserved: 0, available: 5 }));
});
