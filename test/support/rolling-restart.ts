import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { LoadBalancer } from './load-balancer.js';
import { adminEmail, type Shop } from './shop.js';

const clients = 6;
const rounds = 2;

/** While clients that repeat nothing look, list and order, every process is restarted, one replica of each app at a time. */
export async function restartEverything(shop: Shop): Promise<void> {
  const { sku, slug } = await shop.product({ stock: 100_000 });
  const authorization = `Bearer ${await shop.tokenOf(adminEmail)}`;
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
      const failed = (why: string): unknown => failures.push(`${request.method ?? 'GET'} ${path}: ${why}`);
      await balancer.send(path, request).then(
        async (answer) => {
          const text = await answer.text();
          if (answer.status !== expected) failed(`${answer.status} ${text}`);
        },
        (error: Error) => failed(`${error.message}: ${(error.cause as Error | undefined)?.message}`),
      );
    }
  };
  const load = Array.from({ length: clients }, client);
  const exits: (number | null)[] = [];
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const replica of [1, 2]) {
        const names = shop.topology.processes
          .map(({ name }) => name)
          .filter((name) => name.endsWith(`-${replica}`));
        exits.push(...(await Promise.all(names.map((name) => shop.topology.restart(name)))));
      }
    }
  } finally {
    restarting = false;
    await Promise.all(load);
    await balancer.close();
  }
  expect(failures).toEqual([]);
  expect(exits).toEqual(Array.from({ length: 4 * 2 * rounds }, () => 0));
  expect(sent).toBeGreaterThan(200);
}
