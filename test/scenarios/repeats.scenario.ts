import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { at, expecting, type Reply } from '../support/reply.js';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';

const isReplay = ({ response }: Reply<unknown>): boolean =>
  response.headers.get('idempotency-replayed') === 'true';

/** With the fields in the order in which they came. */
const wordsOf = ({ data, error }: Reply<unknown>): string => JSON.stringify(data ?? error);

scenario('an order that is sent again with its key is placed once', async (shop) => {
  const customer = await shop.customer();
  const { sku } = await shop.product();
  const key = randomUUID();
  const first = await placeOrder(customer, sku, { key });
  const again = await placeOrder(customer, sku, { key });
  expect([first.response.status, isReplay(first)]).toEqual([201, false]);
  expect([again.response.status, wordsOf(again), isReplay(again)]).toEqual([201, wordsOf(first), true]);
  expect(again.response.headers.get('location')).toBe(first.response.headers.get('location'));

  const counted = { params: { query: { count: true } } };
  const orders = await expecting(200, customer.api.GET('/v1/orders', counted));
  expect(orders.total).toBe(1);
  const stock = await expecting(200, shop.admin.api.GET('/v1/inventory/{sku}', at({ sku })));
  expect(stock.available).toBe(9);
});

scenario('orders sent at the same moment with one key become one order', async (shop) => {
  const customer = await shop.customer();
  const { sku } = await shop.product();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => placeOrder(customer, sku, { key })));
  const placed = answers.flatMap(({ data }) => data?.id ?? []);
  expect(new Set(placed).size).toBe(1);
  expect([201, 409]).toEqual(expect.arrayContaining(answers.map(({ response }) => response.status)));
  const stock = await expecting(200, shop.admin.api.GET('/v1/inventory/{sku}', at({ sku })));
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
        expect([first.response.status, isReplay(first)]).toEqual([status, false]);
        return { first, again: () => ask(key) };
      }),
    );
    const delivery = { ...at({ sku }), body: { delta: 5, reason: 'delivery' } };
    await expecting(200, shop.admin.api.POST('/v1/inventory/{sku}/adjustments', delivery));
    for (const { first, again } of refused) {
      const second = await again();
      expect([second.response.status, isReplay(second)]).toEqual([first.response.status, true]);
      expect(wordsOf(second)).toBe(wordsOf(first));
    }
  },
);

scenario('whoever repeats an order while it is being placed is told when to come back', async (shop) => {
  const customer = await shop.customer();
  const { sku } = await shop.product();
  const key = randomUUID();
  const place = () => placeOrder(customer, sku, { key, payment: { method: 'test', token: 'tok_slow' } });
  const first = place();
  const id = await waitFor(async () => {
    const pending = { params: { query: { status: 'pending' as const } } };
    const { items } = await expecting(200, customer.api.GET('/v1/orders', pending));
    expect(items).toHaveLength(1);
    return items[0]!.id;
  });
  const meanwhile = place();
  expect((await expecting(409, meanwhile)).code).toBe('platform.idempotency-key-in-use');
  expect((await meanwhile).response.headers.get('retry-after')).toBe('1');

  await expecting(200, customer.api.POST('/v1/orders/{id}/cancel', at({ id })));
  expect(await expecting(201, first)).toMatchObject({ id, status: 'cancelled' });
  const again = await place();
  expect([wordsOf(again), isReplay(again)]).toEqual([wordsOf(await first), true]);
});

scenario('a refund that is sent again with its key gives money back once', async (shop) => {
  const { sku } = await shop.product();
  const { id: placed } = await expecting(201, placeOrder(await shop.customer(), sku));
  const header = { 'Idempotency-Key': randomUUID() };
  const body = { amount: 500, reason: 'scratched' };
  const refund = (id: string) =>
    shop.admin.api.POST('/v1/orders/{id}/refund', { params: { path: { id }, header }, body });
  const first = await refund(placed);
  await expecting(200, shop.admin.api.POST('/v1/orders/{id}/fulfil', at({ id: placed })));
  const again = await refund(placed);
  expect([first.response.status, isReplay(first)]).toEqual([200, false]);
  expect([again.response.status, wordsOf(again), isReplay(again)]).toEqual([200, wordsOf(first), true]);
  const another = await expecting(422, refund(randomUUID()));
  expect(another.code).toBe('platform.idempotency-key-reused');
});
