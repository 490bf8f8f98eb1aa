import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import { expectStatus, withPath, type ClientResponse } from '../support/client-response.js';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';

const isReplay = ({ response }: ClientResponse<unknown>): boolean =>
  response.headers.get('idempotency-replayed') === 'true';

/** The body as JSON, with its fields in the received order. */
const bodyOf = ({ data, error }: ClientResponse<unknown>): string => JSON.stringify(data ?? error);

scenario('retrying an order with its key replays the response and places one order', async (shop) => {
  const customer = await shop.createCustomer();
  const { sku } = await shop.createProduct();
  const key = randomUUID();
  const first = await placeOrder(customer, sku, { key });
  const replay = await placeOrder(customer, sku, { key });
  expect([first.response.status, isReplay(first)]).toEqual([201, false]);
  expect([replay.response.status, bodyOf(replay), isReplay(replay)]).toEqual([201, bodyOf(first), true]);
  expect(replay.response.headers.get('location')).toBe(first.response.headers.get('location'));

  const counted = { params: { query: { count: true } } };
  const orders = await expectStatus(200, customer.api.GET('/v1/orders', counted));
  expect(orders.total).toBe(1);
  const stock = await expectStatus(200, shop.admin.api.GET('/v1/inventory/{sku}', withPath({ sku })));
  expect(stock.available).toBe(9);
});

scenario('concurrent orders with one key place one order', async (shop) => {
  const customer = await shop.createCustomer();
  const { sku } = await shop.createProduct();
  const key = randomUUID();
  const responses = await Promise.all(Array.from({ length: 8 }, () => placeOrder(customer, sku, { key })));
  const placed = responses.flatMap(({ data }) => data?.id ?? []);
  expect(new Set(placed).size).toBe(1);
  for (const { response } of responses) expect([201, 409]).toContain(response.status);
  const stock = await expectStatus(200, shop.admin.api.GET('/v1/inventory/{sku}', withPath({ sku })));
  expect(stock.available).toBe(9);
});

scenario(
  'retrying a rejected order with its key replays the rejection, even if it would now succeed',
  async (shop) => {
    const customer = await shop.createCustomer();
    const { sku } = await shop.createProduct({ stock: 1 });
    const orders = [
      { status: 409, send: (key: string) => placeOrder(customer, sku, { key, quantity: 2 }) },
      {
        status: 402,
        send: (key: string) =>
          placeOrder(customer, sku, { key, payment: { method: 'test', token: 'tok_declined' } }),
      },
      { status: 422, send: (key: string) => placeOrder(customer, 'UNKNOWN-SKU', { key }) },
    ];
    const rejected = await Promise.all(
      orders.map(async ({ status, send }) => {
        const key = randomUUID();
        const first = await send(key);
        expect([first.response.status, isReplay(first)]).toEqual([status, false]);
        return { first, retry: () => send(key) };
      }),
    );
    const delivery = { ...withPath({ sku }), body: { delta: 5, reason: 'delivery' } };
    await expectStatus(200, shop.admin.api.POST('/v1/inventory/{sku}/adjustments', delivery));
    for (const { first, retry } of rejected) {
      const second = await retry();
      expect([second.response.status, isReplay(second)]).toEqual([first.response.status, true]);
      expect(bodyOf(second)).toBe(bodyOf(first));
    }
  },
);

scenario('retrying an order while it is in progress returns 409 with Retry-After', async (shop) => {
  const customer = await shop.createCustomer();
  const { sku } = await shop.createProduct();
  const key = randomUUID();
  const place = () => placeOrder(customer, sku, { key, payment: { method: 'test', token: 'tok_slow' } });
  const first = place();
  const id = await waitFor(async () => {
    const pending = { params: { query: { status: 'pending' as const } } };
    const { items } = await expectStatus(200, customer.api.GET('/v1/orders', pending));
    expect(items).toHaveLength(1);
    return items[0]!.id;
  });
  const concurrent = place();
  expect((await expectStatus(409, concurrent)).code).toBe('platform.idempotency-key-in-use');
  expect((await concurrent).response.headers.get('retry-after')).toBe('1');

  await expectStatus(200, customer.api.POST('/v1/orders/{id}/cancel', withPath({ id })));
  expect(await expectStatus(201, first)).toMatchObject({ id, status: 'cancelled' });
  const replay = await place();
  expect([bodyOf(replay), isReplay(replay)]).toEqual([bodyOf(await first), true]);
});

scenario('retrying a refund with its key refunds once', async (shop) => {
  const { sku } = await shop.createProduct();
  const { id: placed } = await expectStatus(201, placeOrder(await shop.createCustomer(), sku));
  const header = { 'Idempotency-Key': randomUUID() };
  const body = { amount: 500, reason: 'scratched' };
  const refund = (id: string) =>
    shop.admin.api.POST('/v1/orders/{id}/refund', { params: { path: { id }, header }, body });
  const first = await refund(placed);
  await expectStatus(200, shop.admin.api.POST('/v1/orders/{id}/fulfil', withPath({ id: placed })));
  const replay = await refund(placed);
  expect([first.response.status, isReplay(first)]).toEqual([200, false]);
  expect([replay.response.status, bodyOf(replay), isReplay(replay)]).toEqual([200, bodyOf(first), true]);
  const reused = await expectStatus(422, refund(randomUUID()));
  expect(reused.code).toBe('platform.idempotency-key-reused');
});
