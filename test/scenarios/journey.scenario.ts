import { expect } from '@jest/globals';
import type { TokenPair, UserView } from '#contracts/auth';
import type { OrderPage, OrderView } from '#contracts/orders';
import type { ProductPage, ProductView, StockView } from '#contracts/products';
import { eventually } from '#kernel/testing';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';
import { expecting } from '../support/visitor.js';

scenario('a customer registers, logs in, browses, orders, looks and cancels', async (shop) => {
  const { visitor, admin } = shop;
  const { sku, id, slug } = await shop.product({ stock: 5 });
  const login = { email: `grace-${sku.toLowerCase()}@example.com`, password: 'nanoseconds-are-long' };
  const user = await expecting(
    201,
    visitor.post<UserView>('/v1/auth/register', { ...login, name: 'Grace Hopper' }),
  );
  expect(user).toMatchObject({ email: login.email, name: 'Grace Hopper', roles: ['customer'] });

  const tokens = await expecting(200, visitor.post<TokenPair>('/v1/auth/login', login));
  expect(tokens.tokenType).toBe('Bearer');
  const customer = visitor.signedIn(tokens.accessToken);
  expect(await expecting(200, customer.get('/v1/auth/me'))).toEqual(user);

  const { items } = await expecting(200, visitor.get<ProductPage>('/v1/products?limit=100'));
  expect(items.map((product) => product.id)).toContain(id);
  const product = await expecting(200, visitor.get<ProductView>(`/v1/products/${slug}`));
  expect(product.variants[0]).toMatchObject({ sku, available: 5 });

  const placed = await placeOrder(customer, sku, { quantity: 2 });
  expect(placed.status).toBe(201);
  expect(placed.headers.get('location')).toBe(`/v1/orders/${placed.body.id}`);
  expect(placed.body).toMatchObject({
    status: 'confirmed',
    lines: [{ sku, quantity: 2, unitPrice: { amount: 1_999, currency: 'EUR' } }],
    total: { amount: 3_998, currency: 'EUR' },
    payment: { method: 'invoice', status: 'authorised' },
  });
  const stock = (): Promise<StockView> => expecting(200, admin.get(`/v1/inventory/${sku}`));
  expect(await stock()).toMatchObject({ available: 3 });

  const { id: orderId } = placed.body;
  expect(await expecting(200, customer.get(`/v1/orders/${orderId}`))).toEqual(placed.body);
  const mine = await expecting(200, customer.get<OrderPage>('/v1/orders'));
  expect(mine.items.map((order) => order.id)).toEqual([orderId]);

  const cancelled = await expecting(200, customer.post<OrderView>(`/v1/orders/${orderId}/cancel`));
  expect(cancelled.status).toBe('cancelled');
  await eventually(async () => expect(await stock()).toEqual({ sku, onHand: 5, reserved: 0, available: 5 }));
});
