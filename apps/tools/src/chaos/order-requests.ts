import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from '#dev';
import {
  acceptedOrderIds,
  classifyResponse,
  isKeyInUse,
  isUnsent,
  type ApiResponse,
} from './api-response.js';
import type { ClientLog, OrderAttempt } from './client-log.js';
import type { ShopFixture } from './shop-fixture.js';

/** Sends the order request. Repeating it with the same key returns the state of the same order. */
export async function sendOrder(
  shop: ShopFixture,
  clientLog: ClientLog,
  attempt: OrderAttempt,
): Promise<ApiResponse> {
  const { customer, key, body, responses } = attempt;
  const { api } = shop.customers[customer]!;
  const response = await api.send('POST', '/v1/orders', body, { 'idempotency-key': key });
  return clientLog.record('order', responses, response);
}

/** Polls every order that may exist until it has a final state. Returns the orders that had none after `timeoutMs`. */
export async function waitUntilDecided(
  shop: ShopFixture,
  attempts: readonly OrderAttempt[],
  clientLog: ClientLog,
  timeoutMs: number,
): Promise<OrderAttempt[]> {
  const undecided: OrderAttempt[] = [];
  const open = attempts.filter(({ responses }) => responses.length === 0 || !responses.every(isUnsent));
  await inParallel(open.length, 16, async (n) => {
    const attempt = open[n]!;
    const deadline = Date.now() + timeoutMs;
    let response = await sendOrder(shop, clientLog, attempt);
    while (!isDecided(response) && Date.now() < deadline) {
      await sleep(200);
      response = await pollOrder(shop, clientLog, attempt);
    }
    if (!isDecided(response)) undecided.push(attempt);
  });
  return undecided;
}

/** Reads an accepted order by its id: the response stored for its key stays `pending`. */
async function pollOrder(
  shop: ShopFixture,
  clientLog: ClientLog,
  attempt: OrderAttempt,
): Promise<ApiResponse> {
  const [id] = acceptedOrderIds(attempt.responses);
  if (id === undefined) return sendOrder(shop, clientLog, attempt);
  const { api } = shop.customers[attempt.customer]!;
  return clientLog.record('get', attempt.responses, await api.send('GET', `/v1/orders/${id}`));
}

function isDecided(response: ApiResponse): boolean {
  const outcome = classifyResponse(response);
  if (outcome === 'fail') return !isKeyInUse(response) && !isUnsent(response);
  return outcome === 'ok' && response.body['status'] !== 'pending';
}
