import './cli/default-log-level.js';
import './cli/report-operator-errors.js';
import { AuthModule } from '#auth';
import { auth } from '#contracts/auth';
import { products } from '#contracts/products';
import { Configuration, isProduction } from '#kernel/config';
import { openContexts, readCommandLine, UsageError } from '#process';
import { ProductsModule } from '#products';
import { databaseVariables } from './cli/environment.js';
import { parseNumber } from './cli/parse-number.js';
import { useDatabaseOfSplit } from './cli/use-split.js';
import { sampleAccount, samplePassword, sampleProduct } from './sample-data.js';

const command = 'npm run seed';
const { values } = readCommandLine({
  command,
  purpose: 'Adds sample products and accounts to the database, unless they exist.',
  options: {
    products: { type: 'string', value: '<count>', description: 'Number of products.', default: '1000' },
    users: { type: 'string', value: '<count>', description: 'Number of accounts.', default: '100' },
  },
  environment: databaseVariables,
  example: '--products 50 --users 5',
});

/** Yields the numbers 1 to `total` in batches of at most `size`. */
function* batches(total: number, size: number): Generator<number[]> {
  for (let done = 0; done < total; done += size) {
    yield Array.from({ length: Math.min(size, total - done) }, (_, index) => done + index + 1);
  }
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

if (isProduction(new Configuration()))
  throw new UsageError(
    command,
    'With NODE_ENV=production, no sample accounts are added: their password is public.',
  );
const [productCount, userCount] = (['products', 'users'] as const).map((option) =>
  parseNumber(command, option, values[option], { min: 0 }),
);
useDatabaseOfSplit();
await seed(productCount!, userCount!);
