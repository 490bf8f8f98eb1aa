import { expect } from '@jest/globals';
import { expectStatus } from '../support/client-response.js';
import { scenario } from '../support/scenario.js';
import { placeOrder } from '../support/shop.js';

scenario(
  'every process exposes metrics of its requests and contexts, without ids in labels',
  async (shop) => {
    const { topology } = shop;
    const { sku } = await shop.createProduct();
    const order = await expectStatus(201, placeOrder(await shop.createCustomer(), sku));
    const pages = await Promise.all(
      topology.processes.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()),
    );
    for (const page of pages) {
      expect(page).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
      expect(page).toContain(
        'http_request_duration_seconds_count{method="GET",route="/health/ready",status="200"}',
      );
      for (const value of [order.id, sku]) expect(page).not.toContain(value);
    }
    const all = pages.join('\n');
    expect(all).toContain(
      'http_request_duration_seconds_count{method="POST",route="/v1/orders",status="201"}',
    );
    expect(all).toContain(
      'message_duration_seconds_count{context="orders",pattern="orders.place",outcome="ok"}',
    );
    const hosts = pages.filter((page) => page.includes('outbox_waiting_events{context="orders"}'));
    expect(hosts.length).toBeGreaterThan(0);
    const expectedWithRedis = [
      'database_connections{context="orders",state="idle"}',
      'request_queue_waiting{context="orders",caller="gateway"}',
      'event_queue_waiting{source="orders",context="products"}',
    ];
    const expected = topology.databaseUrl === undefined ? [] : expectedWithRedis;
    for (const page of hosts) for (const metric of expected) expect(page).toContain(metric);
  },
);
