import type { ClientLog, OrderAttempt } from './client-log.js';
import { sendOrder, waitUntilDecided } from './order-requests.js';
import type { ShopFixture } from './shop-fixture.js';

/** A request about an order that can be interrupted by a crash. */
export interface CrashScenario {
  readonly name: string;
  /** Executes the uninterrupted part. The returned `run` sends the request during which the process is killed. */
  prepare(
    shop: ShopFixture,
    clientLog: ClientLog,
    n: number,
  ): Promise<{ attempt: OrderAttempt; run(): Promise<unknown> }>;
}

const placeTimeoutMs = 30_000;

/** Together they execute and compensate every step of the order saga. */
export const crashScenarios: readonly [CrashScenario, ...CrashScenario[]] = [
  placeOrder('confirmed', 'tok_ok'),
  placeOrder('payment-timeout', 'tok_timeout_then_ok'),
  placeOrder('declined', 'tok_declined'),
  placeOrder('payment-retry', 'tok_fails_then_ok'),
  changeOrder('cancel'),
  changeOrder('fulfil'),
  changeOrder('refund'),
];

export function findCrashScenario(name: string): CrashScenario {
  const found = crashScenarios.find((scenario) => scenario.name === name);
  if (found) return found;
  const names = crashScenarios.map((scenario) => scenario.name).join(', ');
  throw new Error(`unknown crash scenario ${name}; expected one of ${names}`);
}

function placeOrder(name: string, token: string): CrashScenario {
  return {
    name,
    prepare: async (shop, clientLog, n) => {
      const attempt = addAttempt(shop, clientLog, `${name}-${n}`, n, token);
      return { attempt, run: () => sendOrder(shop, clientLog, attempt) };
    },
  };
}

function changeOrder(kind: 'cancel' | 'fulfil' | 'refund'): CrashScenario {
  return {
    name: kind,
    prepare: async (shop, clientLog, n) => {
      const attempt = addAttempt(shop, clientLog, `${kind}-${n}`, n, 'tok_ok');
      await waitUntilDecided(shop, [attempt], clientLog, placeTimeoutMs);
      const id = String(attempt.responses.at(-1)!.body['id']);
      const action = clientLog.addAction(kind, id, attempt);
      const body = kind === 'refund' ? { reason: action.reason } : undefined;
      const headers = { 'idempotency-key': attempt.key };
      const run = async () => {
        const response = await shop.admin.send('POST', `/v1/orders/${id}/${kind}`, body, headers);
        clientLog.record(kind, action.responses, response);
      };
      return { attempt, run };
    },
  };
}

function addAttempt(
  shop: ShopFixture,
  clientLog: ClientLog,
  key: string,
  n: number,
  token: string,
): OrderAttempt {
  const lines = shop.plentifulSkus.slice(0, 2).map((sku) => ({ sku, quantity: 1 }));
  const payment = { method: 'test', token };
  return clientLog.addAttempt(n % shop.customers.length, key, { lines, payment });
}
