import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { LoadBalancer } from './load-balancer.js';
import { adminEmail, type Shop } from '../shop.js';

const concurrentClients = 6;
const rounds = 2;

/**
 * Restarts every process, one replica of each app at a time and only while the load balancer sees all gateways as
 * ready. Meanwhile clients without retries read products, list orders and place orders. No request may fail.
 */
export async function restartAllProcesses(shop: Shop): Promise<void> {
  const { sku, slug } = await shop.createProduct({ stock: 100_000 });
  const authorization = `Bearer ${await shop.accessTokenOf(adminEmail)}`;
  const order = JSON.stringify({ lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' } });
  const json = { authorization, 'content-type': 'application/json' };
  const requests: (() => { path: string; expected: number; request: RequestInit })[] = [
    () => ({ path: `/v1/products/${slug}`, expected: 200, request: {} }),
    () => ({ path: '/v1/orders', expected: 200, request: { headers: { authorization } } }),
    () => ({
      path: '/v1/orders',
      expected: 201,
      request: { method: 'POST', body: order, headers: { ...json, 'idempotency-key': randomUUID() } },
    }),
  ];
  const balancer = new LoadBalancer(shop.topology.urls);
  const failures: string[] = [];
  let sent = 0;
  let restarting = true;
  const client = async (): Promise<void> => {
    while (restarting) {
      const { path, expected, request } = requests[sent++ % requests.length]!();
      const fail = (reason: string): unknown =>
        failures.push(`${request.method ?? 'GET'} ${path}: ${reason}`);
      await balancer.send(path, request).then(
        async (response) => {
          const text = await response.text();
          if (response.status !== expected) fail(`${response.status} ${text}`);
        },
        (error: Error) => fail(`${error.message}: ${(error.cause as Error | undefined)?.message}`),
      );
    }
  };
  const load = Array.from({ length: concurrentClients }, client);
  const exitCodes: (number | null)[] = [];
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const replica of [1, 2]) {
        await balancer.waitUntilAllReady();
        const names = shop.topology.processes
          .map(({ name }) => name)
          .filter((name) => name.endsWith(`-${replica}`));
        exitCodes.push(...(await Promise.all(names.map((name) => shop.topology.restart(name)))));
      }
    }
  } finally {
    restarting = false;
    await Promise.all(load);
    await balancer.close();
  }
  expect(failures).toEqual([]);
  expect(exitCodes).toEqual(Array.from({ length: 4 * 2 * rounds }, () => 0));
  expect(sent).toBeGreaterThan(200);
}
