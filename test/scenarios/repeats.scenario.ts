import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { OrderPage, OrderView } from '#contracts/orders';
import type { StockView } from '#contracts/products';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';
import { expecting } from '../support/visitor.js';

scenario('an order that is sent again with its key is placed once', async (shop) => {
  const customer = await shop.customer();
  const { sku } = await shop.product();
  const key = randomUUID();
  const first = await placeOrder(customer, sku, { key });
  const again = await placeOrder(customer, sku, { key });
  expect(first.status).toBe(201);
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect([again.status, again.text]).toEqual([201, first.text]);
  expect(again.headers.get('idempotency-replayed')).toBe('true');

  const orders = await expecting(200, customer.get<OrderPage>('/v1/orders?count=true'));
  expect(orders.total).toBe(1);
  const stock = await expecting(200, shop.admin.get<StockView>(`/v1/inventory/${sku}`));
  expect(stock.available).toBe(9);
});

scenario('orders sent at the same moment with one key become one order', async (shop) => {
  const customer = await shop.customer();
  const { sku } = await shop.product();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => placeOrder(customer, sku, { key })));
  const placed = answers.filter(({ status }) => status === 201).map(({ body }) => (body as OrderView).id);
  expect(new Set(placed).size).toBe(1);
  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
  const stock = await expecting(200, shop.admin.get<StockView>(`/v1/inventory/${sku}`));
  expect(stock.available).toBe(9);
});
