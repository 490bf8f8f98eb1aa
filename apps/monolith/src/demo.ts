import { AuthModule } from '#auth';
import { auth } from '#contracts/auth';
import { products } from '#contracts/products';
import { demoLogins } from '#gateway';
import { openContexts } from '#process';
import { ProductsModule } from '#products';
import { seedDemo } from './seed-demo.js';

// Seeds the configured database with the same demo data as the embedded database. For development only.
const contexts = await openContexts('demo', { auth: AuthModule, products: ProductsModule });
await seedDemo(contexts.client(auth), contexts.client(products));
await contexts.close();
const { customer, admin } = demoLogins;
process.stdout.write(
  `customer ${customer.email} ${customer.password}\nadmin ${admin.email} ${admin.password}\n`,
);
