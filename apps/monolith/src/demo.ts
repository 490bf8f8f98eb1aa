import { AuthModule } from '#auth';
import { auth } from '#contracts/auth';
import { products } from '#contracts/products';
import { demoLogins } from '#gateway';
import { Configuration } from '#kernel/config';
import { formatOperatorError, openContexts } from '#process';
import { ProductsModule } from '#products';
import { assertAcceptsDemoData } from './assert-accepts-demo-data.js';
import { seedDemo } from './seed-demo.js';

// Seeds the configured database with the same demo data as the embedded database. For development only.
process.on('uncaughtException', (error: Error) => {
  process.stderr.write(`${formatOperatorError(error) ?? error.stack}\n`);
  process.exit(1);
});
assertAcceptsDemoData(new Configuration());
const contexts = await openContexts('demo', { auth: AuthModule, products: ProductsModule });
const isAdded = await seedDemo(contexts.client(auth), contexts.client(products));
await contexts.close();
const { customer, admin } = demoLogins;
process.stdout.write(
  isAdded
    ? `customer ${customer.email} ${customer.password}\nadmin ${admin.email} ${admin.password}\n`
    : 'The database contains products already: no demo data was added.\n',
);
