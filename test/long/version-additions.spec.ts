import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TopologyShape } from '#dev/testing';
import { buildVersionWithAdditions } from '../support/processes/next-version.js';
import { expectEventsAndFailures } from '../support/expect-interplay.js';
import { expectStatus, withPath } from '../support/client-response.js';
import { adminEmail, placeOrder, Shop } from '../support/shop.js';
import { topologies } from '../support/topologies.js';

const next = buildVersionWithAdditions();
afterAll(() => next.remove());

let shop: Shop;

async function start(name: string, shape: Partial<TopologyShape>): Promise<void> {
  shop = await Shop.start(name, { ...topologies.split, ...shape });
}

interface Failed {
  readonly httpStatus: number;
  readonly code: string;
}

/** Sends a command for an order as admin, without comparing the response with the OpenAPI document. */
async function send(command: string, id: string, body: object = {}): Promise<Failed> {
  const authorization = `Bearer ${await shop.accessTokenOf(adminEmail)}`;
  const response = await fetch(`${shop.topology.urls[0]}/v1/orders/${id}/${command}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  return { ...((await response.json()) as Failed), httpStatus: response.status };
}

async function placeNewOrder(): Promise<string> {
  const { sku } = await shop.createProduct();
  const { id } = await expectStatus(201, placeOrder(await shop.createCustomer(), sku));
  return id;
}

describe('a version with additions in orders, beside older callers and subscribers', () => {
  beforeAll(() => start('additions-orders', { builds: { orders: next.folder } }), 300_000);
  afterAll(() => shop?.close(), 60_000);

  it('returns a new failure to the older gateway with its code, status and details', async () => {
    const failed = await send('refund', await placeNewOrder(), { reason: 'on hold' });
    expect(failed).toMatchObject({ httpStatus: 423, code: 'orders.on-hold', until: 'Monday' });
  });

  it('accepts requests without its new field, and its events with a new field are handled', () =>
    expectEventsAndFailures(shop));
});

describe('a version with additions in gateway and products, beside an older orders', () => {
  beforeAll(async () => {
    const builds = { gateway: next.folder, products: next.folder };
    // The new gateway could send its new field to orders, which would reject it.
    const warn = { CONTRACT_CHECK: 'warn' };
    await start('additions-around-orders', { builds, env: { gateway: warn, orders: warn } });
  }, 300_000);
  afterAll(() => shop?.close(), 60_000);

  it('responds with an older failure without the new detail with its code and status', async () => {
    const id = await placeNewOrder();
    await expectStatus(200, shop.admin.api.POST('/v1/orders/{id}/fulfil', withPath({ id })));
    const failed = await send('cancel', id);
    expect(failed).toMatchObject({
      httpStatus: 409,
      code: 'orders.not-cancellable',
      orderStatus: 'fulfilled',
    });
  });

  it('handles events without its new field, and orders ignores the new field of a response', () =>
    expectEventsAndFailures(shop));

  it('rejects the order with 503 and without a reservation if orders does not know a failure of products', async () => {
    const { sku } = await shop.createProduct({ sku: 'BLOCKED' });
    const failed = placeOrder(await shop.createCustomer(), sku);
    expect(await expectStatus(503, failed)).toMatchObject({ code: 'orders.not-placed' });
    const stock = await expectStatus(200, shop.admin.api.GET('/v1/inventory/{sku}', withPath({ sku })));
    expect(stock).toMatchObject({ reserved: 0 });
  });
});
