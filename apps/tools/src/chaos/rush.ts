import { ClientLedger } from './client-ledger.js';
import { inParallel } from '#kernel/local';
import { aftermath } from './aftermath.js';
import { send } from './placing.js';
import type { Stage } from './stage.js';

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
  const body = { lines: [{ sku, quantity: 1 }], payment: { method: 'test', token: 'tok_ok' } };
  await inParallel(buyers, atOnce, (n) =>
    send(shop, ledger, ledger.open(n % shop.customers.length, `buyer-${n}`, body)),
  );
  console.log(`answered at once: ${told(ledger)}`);
  const problems = await aftermath(stage, ledger);
  console.log(`${buyers} buyers of ${units}: ${told(ledger)}`);
  const expected = `${units} confirmed, ${buyers - units} out of stock, 0 others`;
  return told(ledger) === expected ? problems : [...problems, `it should have been: ${expected}`];
}

/** What buyers were told last. */
function told({ attempts }: ClientLedger): string {
  const answers = attempts.map((attempt) => attempt.answers.at(-1)!);
  const confirmed = answers.filter(({ body }) => body['status'] === 'confirmed').length;
  const refused = answers.filter(({ body }) => body['code'] === 'orders.out-of-stock').length;
  return `${confirmed} confirmed, ${refused} out of stock, ${answers.length - confirmed - refused} others`;
}
