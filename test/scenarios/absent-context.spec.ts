import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningProcess } from '#dev';
import { waitFor } from '#dev';
import { at, expecting } from '../support/reply.js';
import { placeOrder, Shop } from '../support/shop.js';
import type { Visitor } from '../support/visitor.js';

let shop: Shop;
let customer: Visitor;
let orders: RunningProcess;

beforeAll(async () => {
  shop = await Shop.open('carved');
  customer = await shop.customer();
  orders = shop.topology.processes.find(({ name }) => name === 'orders-1')!;
}, 120_000);

afterAll(() => shop?.close(), 60_000);

const monolith = (path: string): Promise<Response> => fetch(`${shop.topology.urls[0]}${path}`);

describe('while orders stands still', () => {
  beforeAll(() => orders.kill('SIGSTOP'));
  afterAll(() => orders.kill('SIGCONT'));

  it('requests wait for it no more than they may, and products answers as ever', async () => {
    const answers: number[] = [];
    const asking = Array.from({ length: 300 }, async () =>
      answers.push((await customer.api.GET('/v1/orders')).response.status),
    );
    await waitFor(() => expect(answers.length).toBe(44));
    expect(new Set(answers)).toEqual(new Set([503]));
    await waitFor(async () => {
      const begun = performance.now();
      const { id } = await shop.product();
      await expecting(200, shop.visitor.api.GET('/v1/products/{id}', at({ id })));
      expect(performance.now() - begun).toBeLessThan(1_000);
    });
    expect(answers).toHaveLength(44);
    const metrics = await (await monolith('/metrics')).text();
    expect(metrics).toMatch(/^remote_call_refusals_total\{context="orders",by="bulkhead"\} 44$/m);
    expect(metrics).toMatch(/^remote_calls_in_flight\{context="orders",state="sent"\} 128$/m);

    orders.kill('SIGCONT');
    await Promise.all(asking);
    await waitFor(() => expecting(200, customer.api.GET('/v1/orders')));
  });
});

describe('while no process hosts orders', () => {
  beforeAll(() => orders.stop(), 30_000);

  it('an order is refused in time, and nothing is reserved', async () => {
    const { sku } = await shop.product({ stock: 3 });
    const placing = placeOrder(customer, sku);
    const refusal = await expecting(503, placing);
    expect(refusal).toMatchObject({ code: 'platform.unreachable', context: 'orders' });
    expect((await placing).response.headers.get('retry-after')).toMatch(/^\d+$/);
    const stock = await expecting(200, shop.admin.api.GET('/v1/inventory/{sku}', at({ sku })));
    expect(stock).toMatchObject({ reserved: 0, available: 3 });
  });

  it('an order is refused at once as soon as nobody has been there for a while', async () => {
    const { sku } = await shop.product({ stock: 3 });
    await waitFor(
      async () => {
        const begun = performance.now();
        await expecting(503, placeOrder(customer, sku));
        expect(performance.now() - begun).toBeLessThan(500);
      },
      { timeoutMs: 25_000 },
    );
  });

  it('the rest of the shop goes on', async () => {
    const { id } = await shop.product();
    await expecting(200, shop.visitor.api.GET('/v1/products/{id}', at({ id })));
    await expecting(200, customer.api.GET('/v1/auth/me'));
  });

  it('the monolith says so in its readiness', async () => {
    const ready = await monolith('/health/ready');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ missing: ['orders does not answer: nobody took the call'] });
  });
});
