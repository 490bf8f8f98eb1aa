import { ClientLedger, type Attempt } from './client-ledger.js';
import { inParallel } from '#dev';
import { aftermath } from './aftermath.js';
import { send } from './placing.js';
import type { Stage } from './stage.js';

/** Processes that have just started are slow: some ordinary orders come first. */
const usualAtOnce = 8;

/** Lets many want what there is little of. Answers what was wrong, in words. */
export async function rush(
  stage: Stage,
  { buyers, units, atOnce }: { buyers: number; units: number; atOnce: number },
): Promise<string[]> {
  const ledger = new ClientLedger();
  const { shop } = stage;
  const sku = 'RUSH';
  const variants = [{ sku, price: { amount: 1_000, currency: 'EUR' }, stock: units }];
  await shop.admin.insist(201, 'POST', '/v1/products', { name: 'What everybody wants', variants });
  await inParallel(atOnce, usualAtOnce, (n) => buy(stage, ledger, `usual-${n}`, shop.plenty[0]!));
  const wanted = await inParallel(buyers, atOnce, (n) => buy(stage, ledger, `buyer-${n}`, sku));
  console.log(`answered at once: ${told(wanted)}`);
  const problems = await aftermath(stage, ledger);
  console.log(`${buyers} buyers of ${units}: ${told(wanted)}`);
  const expected = `${units} confirmed, ${buyers - units} out of stock, 0 others`;
  return told(wanted) === expected ? problems : [...problems, `it should have been: ${expected}`];
}

async function buy({ shop }: Stage, ledger: ClientLedger, key: string, sku: string): Promise<Attempt> {
  const customer = ledger.attempts.length % shop.customers.length;
  const payment = { method: 'test', token: 'tok_ok' };
  const attempt = ledger.open(customer, key, { lines: [{ sku, quantity: 1 }], payment });
  await send(shop, ledger, attempt);
  return attempt;
}

/** What buyers were told last. */
function told(attempts: readonly Attempt[]): string {
  const answers = attempts.map((attempt) => attempt.answers.at(-1)!);
  const confirmed = answers.filter(({ body }) => body['status'] === 'confirmed').length;
  const refused = answers.filter(({ body }) => body['code'] === 'orders.out-of-stock').length;
  return `${confirmed} confirmed, ${refused} out of stock, ${answers.length - confirmed - refused} others`;
}
