import './cli/default-log-level.js';
import './cli/use-database-of-split.js';
import './cli/report-operator-errors.js';
import { parseArgs } from 'node:util';
import { AuthModule } from '#auth';
import { auth } from '#contracts/auth';
import { products } from '#contracts/products';
import { OperatorError } from '#kernel/config';
import { openContexts } from '#process';
import { ProductsModule } from '#products';
import { sampleAccount, samplePassword, sampleProduct } from './sample-data.js';

const { values } = parseArgs({
  options: { products: { type: 'string', default: '1000' }, users: { type: 'string', default: '100' } },
});

/** Yields the numbers 1 to `total` in batches of at most `size`. */
function* batches(total: number, size: number): Generator<number[]> {
  for (let done = 0; done < total; done += size) {
    yield Array.from({ length: Math.min(size, total - done) }, (_, index) => done + index + 1);
  }
}

function parseCount(option: string): number {
  if (/^\d{1,8}$/.test(option)) return Number(option);
  throw new OperatorError(`invalid count: ${option}`);
}

async function seed(productCount: number, userCount: number): Promise<void> {
  const contexts = await openContexts('seed', { auth: AuthModule, products: ProductsModule });
  const catalogue = contexts.client(products);
  const accounts = contexts.client(auth);
  let newProducts = 0;
  for (const batch of batches(productCount, 1_000)) {
    newProducts += (await catalogue.importProducts({ products: batch.map(sampleProduct) })).created;
  }
  let newUsers = 0;
  for (const batch of batches(userCount, 5_000)) {
    const request = { password: samplePassword, accounts: batch.map(sampleAccount) };
    newUsers += (await accounts.importAccounts(request)).created;
  }
  await contexts.close();
  console.log(`${productCount} products (${newProducts} new): SKU-000001 …`);
  console.log(`${userCount} users (${newUsers} new): user1@example.com …, password ${samplePassword}`);
}

await seed(parseCount(values.products), parseCount(values.users));
