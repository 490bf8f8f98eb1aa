import type { auth } from '#contracts/auth';
import type { Client } from '#contracts/definition';
import type { products } from '#contracts/products';
import { demoLogins } from '#gateway';
import { demoCatalogue } from './demo-catalogue.js';

/** Creates the demo catalogue, a customer and an admin. Resolves to false, without a change, if any product exists. */
export async function seedDemo(
  accounts: Client<typeof auth>,
  catalogue: Client<typeof products>,
): Promise<boolean> {
  const { items } = await catalogue.listProducts({ limit: 1 });
  if (items.length > 0) return false;
  const { customer, admin } = demoLogins;
  await accounts.createAdmin({ ...admin, name: 'Demo Admin' });
  await accounts.importAccounts({
    password: customer.password,
    accounts: [{ email: customer.email, name: 'Demo Customer' }],
  });
  await catalogue.importProducts({ products: demoCatalogue });
  return true;
}
