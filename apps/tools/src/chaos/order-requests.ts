import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from '#dev';
import {
  acceptedOrderIds,
  classifyResponse,
  isKeyInUse,
  isUnsent,
  type ApiResponse,
} from './api-response.js';
import type { ClientLog, OrderOperation } from './client-log.js';
import type { ShopFixture } from './shop-fixture.js';

/** Sends the order request. Repeating it with the same key returns the state of the same order. */
export async function sendOrder(
  shop: ShopFixture,
  clientLog: ClientLog,
  operation: OrderOperation,
): Promise<ApiResponse> {
  const { customer, key, body, responses } = operation;
  const { api } = shop.customers[customer]!;
  const response = await api.send('POST', '/v1/orders', body, { 'idempotency-key': key });
  return clientLog.record('order', responses, response);
}

/** Polls every order that may exist until it is decided. Returns the orders that were not after `timeoutMs`. */
export async function waitUntilDecided(
  shop: ShopFixture,
  operations: readonly OrderOperation[],
  clientLog: ClientLog,
  timeoutMs: number,
): Promise<OrderOperation[]> {
  const undecided: OrderOperation[] = [];
  const open = operations.filter(({ responses }) => responses.length === 0 || !responses.every(isUnsent));
  await inParallel(open.length, 16, async (n) => {
    const operation = open[n]!;
    const deadline = Date.now() + timeoutMs;
    let response = await sendOrder(shop, clientLog, operation);
    while (!isDecided(response) && Date.now() < deadline) {
      await sleep(200);
      response = await pollOrder(shop, clientLog, operation);
    }
    if (!isDecided(response)) undecided.push(operation);
  });
  return undecided;
}

/** Reads an accepted order by its id: the response stored for its key stays `pending`. */
async function pollOrder(
  shop: ShopFixture,
  clientLog: ClientLog,
  operation: OrderOperation,
): Promise<ApiResponse> {
  const [id] = acceptedOrderIds(operation.responses);
  if (id === undefined) return sendOrder(shop, clientLog, operation);
  const { api } = shop.customers[operation.customer]!;
  return clientLog.record('get', operation.responses, await api.send('GET', `/v1/orders/${id}`));
}

function isDecided(response: ApiResponse): boolean {
  const outcome = classifyResponse(response);
  if (outcome === 'fail') return !isKeyInUse(response) && !isUnsent(response);
  return outcome === 'ok' && response.body['status'] !== 'pending';
}
