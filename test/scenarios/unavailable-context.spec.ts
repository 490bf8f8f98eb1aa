import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { RunningProcess } from '#dev';
import { waitFor } from '#dev';
import { expectStatus, withPath } from '../support/client-response.js';
import { placeOrder, Shop } from '../support/shop.js';
import { topologies } from '../support/topologies.js';
import type { ApiClient } from '../support/api-client.js';

let shop: Shop;
let customer: ApiClient;
let orders: RunningProcess;

beforeAll(async () => {
  // More than the bulkhead admits must pass the share of one network.
  const monolith = { ...topologies.carved.env.monolith, MAX_IN_FLIGHT: '640' };
  shop = await Shop.start('unavailable', { ...topologies.carved, env: { monolith } });
  customer = await shop.createCustomer();
  orders = shop.topology.processes.find(({ name }) => name === 'orders-1')!;
}, 120_000);

afterAll(() => shop?.close(), 60_000);

const monolith = (path: string): Promise<Response> => fetch(`${shop.topology.urls[0]}${path}`);

describe('while the orders process is suspended (SIGSTOP)', () => {
  beforeAll(() => orders.kill('SIGSTOP'));
  afterAll(() => orders.kill('SIGCONT'));

  it('the bulkhead limits the calls to orders, and products responds as usual', async () => {
    const statuses: number[] = [];
    const requests = Array.from({ length: 300 }, async () =>
      statuses.push((await customer.api.GET('/v1/orders')).response.status),
    );
    // 128 are sent, and one client network can use 64 of the 128 places in the queue.
    await waitFor(() => expect(statuses.length).toBe(300 - 128 - 64));
    expect(new Set(statuses)).toEqual(new Set([503]));
    const { id } = await shop.createProduct();
    await expectStatus(200, shop.anonymous.api.GET('/v1/products/{id}', withPath({ id })));
    expect(statuses).toHaveLength(108); // the others still wait for orders
    const metrics = await (await monolith('/metrics')).text();
    expect(metrics).toMatch(/^remote_call_rejections_total\{context="orders",reason="bulkhead"\} 108$/m);
    expect(metrics).toMatch(/^remote_calls_in_flight\{context="orders",state="sent"\} 128$/m);

    orders.kill('SIGCONT');
    await Promise.all(requests);
    await waitFor(() => expectStatus(200, customer.api.GET('/v1/orders')));
  });
});

describe('while no process hosts orders', () => {
  beforeAll(() => orders.stop(), 30_000);

  it('rejects an order before its deadline without reserving stock', async () => {
    const { sku } = await shop.createProduct({ stock: 3 });
    const pending = placeOrder(customer, sku);
    const problem = await expectStatus(503, pending);
    expect(problem).toMatchObject({ code: 'platform.unreachable', context: 'orders' });
    expect((await pending).response.headers.get('retry-after')).toMatch(/^\d+$/);
    const stock = await expectStatus(200, shop.admin.api.GET('/v1/inventory/{sku}', withPath({ sku })));
    expect(stock).toMatchObject({ reserved: 0, available: 3 });
  });

  it('rejects an order without sending it once the context is known to be unavailable', async () => {
    const { sku } = await shop.createProduct({ stock: 3 });
    const redis = new Redis(process.env['TEST_REDIS_URL']!);
    const prefix = new URL(shop.topology.databaseUrl!).pathname.slice(1);
    const countSent = async (): Promise<unknown> => {
      const fields = (await redis.xinfo('STREAM', `${prefix}:{orders}:rpc:gateway`)) as unknown[];
      return fields[fields.indexOf('entries-added') + 1];
    };
    try {
      await waitFor(
        async () => {
          const before = await countSent();
          await expectStatus(503, placeOrder(customer, sku));
          expect(await countSent()).toBe(before);
        },
        { timeoutMs: 60_000 },
      );
    } finally {
      redis.disconnect();
    }
  }, 90_000);

  it('serves the other contexts', async () => {
    const { id } = await shop.createProduct();
    await expectStatus(200, shop.anonymous.api.GET('/v1/products/{id}', withPath({ id })));
    await expectStatus(200, customer.api.GET('/v1/auth/me'));
  });

  it('the readiness probe of the monolith reports orders as missing', async () => {
    const ready = await monolith('/health/ready');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      missing: ['orders does not respond: no consumer read the request'],
    });
  });
});
