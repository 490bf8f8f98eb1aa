import { inParallel } from '#dev';
import { ClientLog, type OrderOperation } from './client-log.js';
import type { ChaosEnvironment } from './environment.js';
import { sendOrder } from './order-requests.js';
import { runPostRunChecks } from './post-run-checks.js';

/** New processes are slow, so the experiment starts with some ordinary orders. */
const warmUpConcurrency = 8;

/** Sends more concurrent orders for a SKU than there are units. Returns the problems found. */
export async function flashSale(
  environment: ChaosEnvironment,
  { buyers, units, concurrency }: { buyers: number; units: number; concurrency: number },
): Promise<string[]> {
  const clientLog = new ClientLog();
  const { shop } = environment;
  const sku = 'FLASH-SALE';
  const variants = [{ sku, price: { amount: 1_000, currency: 'EUR' }, stock: units }];
  await shop.admin.retryUntil(201, 'POST', '/v1/products', { name: 'Flash sale', variants });
  await inParallel(concurrency, warmUpConcurrency, (n) =>
    buy(environment, clientLog, `warm-up-${n}`, shop.plentifulSkus[0]!),
  );
  const operations = await inParallel(buyers, concurrency, (n) =>
    buy(environment, clientLog, `buyer-${n}`, sku),
  );
  console.log(`first responses: ${countResults(operations)}`);
  const problems = await runPostRunChecks(environment, clientLog);
  console.log(`${buyers} buyers of ${units}: ${countResults(operations)}`);
  const expected = `${units} confirmed, ${buyers - units} out of stock, 0 others`;
  return countResults(operations) === expected ? problems : [...problems, `expected ${expected}`];
}

async function buy(
  { shop }: ChaosEnvironment,
  clientLog: ClientLog,
  key: string,
  sku: string,
): Promise<OrderOperation> {
  const customer = clientLog.operations.length % shop.customers.length;
  const payment = { method: 'test', token: 'tok_ok' };
  const operation = clientLog.addOperation(customer, key, { lines: [{ sku, quantity: 1 }], payment });
  await sendOrder(shop, clientLog, operation);
  return operation;
}

/** Counts the last response of each operation. */
function countResults(operations: readonly OrderOperation[]): string {
  const last = operations.map(({ responses }) => responses.at(-1)!);
  const confirmed = last.filter(({ body }) => body['status'] === 'confirmed').length;
  const outOfStock = last.filter(({ body }) => body['code'] === 'orders.out-of-stock').length;
  return `${confirmed} confirmed, ${outOfStock} out of stock, ${last.length - confirmed - outOfStock} others`;
}
