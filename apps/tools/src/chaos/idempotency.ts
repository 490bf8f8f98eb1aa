import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from '#dev';
import { classifyResponse, isKeyInUse, type ApiResponse } from './api-response.js';
import { ClientLog, type OrderOperation } from './client-log.js';
import type { ChaosEnvironment } from './environment.js';
import { sendOrder } from './order-requests.js';
import { runPostRunChecks } from './post-run-checks.js';

const concurrentKeys = 2;

/**
 * Sends each order many times concurrently with one idempotency key, over all gateways, while the first gateway is
 * killed repeatedly. Returns the problems found.
 */
export async function checkIdempotency(
  environment: ChaosEnvironment,
  { keys, requestsPerKey }: { keys: number; requestsPerKey: number },
): Promise<string[]> {
  const { processes, shop } = environment;
  const clientLog = new ClientLog();
  const killer = killRepeatedly(environment, 'gateway-1');
  await inParallel(keys, concurrentKeys, async (n) => {
    const lines = [{ sku: shop.plentifulSkus[n % shop.plentifulSkus.length]!, quantity: 1 }];
    const payment = { method: 'test', token: 'tok_ok' };
    const operation = clientLog.addOperation(n % shop.customers.length, `key-${n}`, { lines, payment });
    await Promise.all(Array.from({ length: requestsPerKey }, () => sendOrder(shop, clientLog, operation)));
  });
  await killer.stop();
  await processes.startAll();
  const inconsistent = clientLog.operations.filter((operation) => !isConsistent(operation));
  return [
    ...inconsistent.map(({ key }) => `${key} received different responses`),
    ...(await runPostRunChecks(environment, clientLog)),
  ];
}

/** All successful responses are identical; the others are 409 (key in use) or missing because of a kill. */
function isConsistent({ responses }: OrderOperation): boolean {
  const bodies = responses
    .filter((response) => classifyResponse(response) === 'ok')
    .map(({ body }) => JSON.stringify(body));
  return new Set(bodies).size <= 1 && responses.every(isAllowed);
}

function isAllowed(response: ApiResponse): boolean {
  return [0, 201, 202].includes(response.status) || isKeyInUse(response);
}

function killRepeatedly({ processes }: ChaosEnvironment, name: string): { stop(): Promise<void> } {
  let stopped = false;
  const killing = (async () => {
    for (let upMs = 300; !stopped; upMs = 2_000) {
      await sleep(upMs);
      await processes.kill(name);
      await processes.start(name);
    }
  })();
  return {
    stop: () => {
      stopped = true;
      return killing;
    },
  };
}
