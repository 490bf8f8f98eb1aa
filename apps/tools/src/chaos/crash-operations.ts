import type { ClientLog, OrderOperation } from './client-log.js';
import { sendOrder, waitUntilDecided } from './order-requests.js';
import type { ShopFixture } from './shop-fixture.js';

/** An operation on an order that can be interrupted by a crash. */
export interface CrashOperation {
  readonly name: string;
  /** Executes the uninterrupted part. The returned `run` sends the request during which the process is killed. */
  prepare(
    shop: ShopFixture,
    clientLog: ClientLog,
    n: number,
  ): Promise<{ operation: OrderOperation; run(): Promise<unknown> }>;
}

const placeTimeoutMs = 30_000;

/** Together they execute and compensate every step of the order saga. */
export const crashOperations: readonly [CrashOperation, ...CrashOperation[]] = [
  placeOrder('confirmed', 'tok_ok'),
  placeOrder('payment-timeout', 'tok_timeout_then_ok'),
  placeOrder('declined', 'tok_declined'),
  placeOrder('payment-retry', 'tok_fails_then_ok'),
  changeOrder('cancel'),
  changeOrder('fulfil'),
  changeOrder('refund'),
];

export function findCrashOperation(name: string): CrashOperation {
  const found = crashOperations.find((each) => each.name === name);
  if (found) return found;
  const names = crashOperations.map((each) => each.name).join(', ');
  throw new Error(`unknown scenario ${name}; expected one of ${names}`);
}

function placeOrder(name: string, token: string): CrashOperation {
  return {
    name,
    prepare: async (shop, clientLog, n) => {
      const operation = addOperation(shop, clientLog, `${name}-${n}`, n, token);
      return { operation, run: () => sendOrder(shop, clientLog, operation) };
    },
  };
}

function changeOrder(kind: 'cancel' | 'fulfil' | 'refund'): CrashOperation {
  return {
    name: kind,
    prepare: async (shop, clientLog, n) => {
      const operation = addOperation(shop, clientLog, `${kind}-${n}`, n, 'tok_ok');
      await waitUntilDecided(shop, [operation], clientLog, placeTimeoutMs);
      const id = String(operation.responses.at(-1)!.body['id']);
      const action = clientLog.addAction(kind, id, operation);
      const body = kind === 'refund' ? { reason: action.reason } : undefined;
      const headers = { 'idempotency-key': operation.key };
      const run = async () => {
        const response = await shop.admin.send('POST', `/v1/orders/${id}/${kind}`, body, headers);
        clientLog.record(kind, action.responses, response);
      };
      return { operation, run };
    },
  };
}

function addOperation(
  shop: ShopFixture,
  clientLog: ClientLog,
  key: string,
  n: number,
  token: string,
): OrderOperation {
  const lines = shop.plentifulSkus.slice(0, 2).map((sku) => ({ sku, quantity: 1 }));
  const payment = { method: 'test', token };
  return clientLog.addOperation(n % shop.customers.length, key, { lines, payment });
}
