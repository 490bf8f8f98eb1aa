import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { at, expecting } from '../support/reply.js';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';

scenario('a customer registers, logs in, browses, orders, looks and cancels', async (shop) => {
  const { visitor, admin } = shop;
  const { sku, id, slug } = await shop.product({ stock: 5 });
  const login = { email: `grace-${sku.toLowerCase()}@example.com`, password: 'nanoseconds-are-long' };
  const account = { ...login, name: 'Grace Hopper' };
  const user = await expecting(201, visitor.api.POST('/v1/auth/register', { body: account }));
  expect(user).toMatchObject({ email: login.email, name: 'Grace Hopper', roles: ['customer'] });

  const tokens = await expecting(200, visitor.api.POST('/v1/auth/login', { body: login }));
  expect(tokens.tokenType).toBe('Bearer');
  const customer = visitor.signedIn(tokens.accessToken);
  expect(await expecting(200, customer.api.GET('/v1/auth/me'))).toEqual(user);

  const all = { params: { query: { limit: 100 } } };
  const { items } = await expecting(200, visitor.api.GET('/v1/products', all));
  expect(items.map((product) => product.id)).toContain(id);
  const read = visitor.api.GET('/v1/products/{id}', at({ id: slug }));
  const product = await expecting(200, read);
  expect(product.variants[0]).toMatchObject({ sku, available: 5 });

  const placing = placeOrder(customer, sku, { quantity: 2 });
  const placed = await expecting(201, placing);
  expect((await placing).response.headers.get('location')).toBe(`/v1/orders/${placed.id}`);
  expect(placed).toMatchObject({
    status: 'confirmed',
    lines: [{ sku, quantity: 2, unitPrice: { amount: 1_999, currency: 'EUR' } }],
    total: { amount: 3_998, currency: 'EUR' },
    payment: { method: 'invoice', status: 'authorised' },
  });
  const stock = () => expecting(200, admin.api.GET('/v1/inventory/{sku}', at({ sku })));
  expect(await stock()).toMatchObject({ available: 3 });

  const order = at({ id: placed.id });
  expect(await expecting(200, customer.api.GET('/v1/orders/{id}', order))).toEqual(placed);
  const mine = await expecting(200, customer.api.GET('/v1/orders'));
  expect(mine.items.map((each) => each.id)).toEqual([placed.id]);

  const cancelled = await expecting(200, customer.api.POST('/v1/orders/{id}/cancel', order));
  expect(cancelled.status).toBe('cancelled');
  await waitFor(async () => expect(await stock()).toEqual({ sku, onHand: 5, reserved: 0, available: 5 }));
});
