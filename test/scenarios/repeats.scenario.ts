import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { OrderPage, OrderView } from '#contracts/orders';
import type { StockView } from '#contracts/products';
import { eventually } from '#kernel/testing';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';
import { expecting, type Answer } from '../support/visitor.js';

const isReplay = ({ headers }: Answer<unknown>): boolean => headers.get('idempotency-replayed') === 'true';

scenario('an order that is sent again with its key is placed once', async (shop) => {
  const customer = await shop.customer();
  const { sku } = await shop.product();
  const key = randomUUID();
  const first = await placeOrder(customer, sku, { key });
  const again = await placeOrder(customer, sku, { key });
  expect([first.status, isReplay(first)]).toEqual([201, false]);
  expect([again.status, again.text, isReplay(again)]).toEqual([201, first.text, true]);
  expect(again.headers.get('location')).toBe(first.headers.get('location'));

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

scenario(
  'an order that was refused is refused in the same words again, whatever is true by then',
  async (shop) => {
    const customer = await shop.customer();
    const { sku } = await shop.product({ stock: 1 });
    const orders = [
      { status: 409, ask: (key: string) => placeOrder(customer, sku, { key, quantity: 2 }) },
      {
        status: 402,
        ask: (key: string) =>
          placeOrder(customer, sku, { key, payment: { method: 'test', token: 'tok_declined' } }),
      },
      { status: 422, ask: (key: string) => placeOrder(customer, 'UNHEARD-OF', { key }) },
    ];
    const refused = await Promise.all(
      orders.map(async ({ status, ask }) => {
        const key = randomUUID();
        const first = await ask(key);
        expect([first.status, isReplay(first)]).toEqual([status, false]);
        return { first, again: () => ask(key) };
      }),
    );
    await expecting(
      200,
      shop.admin.post(`/v1/inventory/${sku}/adjustments`, { delta: 5, reason: 'delivery' }),
    );
    for (const { first, again } of refused) {
      const second = await again();
      expect([second.status, second.text, isReplay(second)]).toEqual([first.status, first.text, true]);
    }
  },
);

scenario('whoever repeats an order while it is being placed is told when to come back', async (shop) => {
  const customer = await shop.customer();
  const { sku } = await shop.product();
  const key = randomUUID();
  const place = () => placeOrder(customer, sku, { key, payment: { method: 'test', token: 'tok_slow' } });
  const first = place();
  const id = await eventually(async () => {
    const { items } = await expecting(200, customer.get<OrderPage>('/v1/orders?status=pending'));
    expect(items).toHaveLength(1);
    return items[0]!.id;
  });
  const meanwhile = await place();
  expect([meanwhile.status, (meanwhile.body as unknown as { code: string }).code]).toEqual([
    409,
    'platform.idempotency-key-in-use',
  ]);
  expect(meanwhile.headers.get('retry-after')).toBe('1');

  await expecting(200, customer.post(`/v1/orders/${id}/cancel`));
  const told = await first;
  expect([told.status, told.body]).toMatchObject([201, { id, status: 'cancelled' }]);
  const again = await place();
  expect([again.text, isReplay(again)]).toEqual([told.text, true]);
});

scenario('a refund that is sent again with its key gives money back once', async (shop) => {
  const { sku } = await shop.product();
  const order = await expecting(201, placeOrder(await shop.customer(), sku));
  const headers = { 'idempotency-key': randomUUID() };
  const refund = (path: string) =>
    shop.admin.post<OrderView>(path, { amount: 500, reason: 'scratched' }, headers);
  const first = await refund(`/v1/orders/${order.id}/refund`);
  await expecting(200, shop.admin.post(`/v1/orders/${order.id}/fulfil`));
  const again = await refund(`/v1/orders/${order.id}/refund`);
  expect([first.status, isReplay(first)]).toEqual([200, false]);
  expect([again.status, again.text, isReplay(again)]).toEqual([200, first.text, true]);
  const { body } = await refund(`/v1/orders/${randomUUID()}/refund`);
  expect(body).toMatchObject({ status: 422, code: 'platform.idempotency-key-reused' });
});
