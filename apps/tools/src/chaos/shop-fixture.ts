import { ApiClient } from './api-client.js';

interface Customer {
  readonly id: string;
  readonly api: ApiClient;
}

/** Accounts and products that the experiments use. */
export interface ShopFixture {
  readonly customers: readonly Customer[];
  readonly admin: ApiClient;
  /** SKUs with little stock, for which load clients compete. */
  readonly scarceSkus: readonly string[];
  readonly plentifulSkus: readonly string[];
}

export const admin = { email: 'admin@example.com', password: 'a-password-for-chaos' };

/** Creates accounts and products. Called before any fault is injected. */
export async function createShopFixture(nextUrl: () => string): Promise<ShopFixture> {
  const anonymous = new ApiClient(nextUrl);
  const adminClient = await logIn(anonymous, admin.email);
  const product = async (sku: string, stock: number): Promise<string> => {
    const variants = [{ sku, price: { amount: 1_000 + sku.length, currency: 'EUR' }, stock }];
    await adminClient.retryUntil(201, 'POST', '/v1/products', { name: `Product ${sku}`, variants });
    return sku;
  };
  const scarceSkus = [await product('HOT-1', 60), await product('HOT-2', 60)];
  const plentifulSkus = [
    await product('A', 100_000),
    await product('B', 100_000),
    await product('C', 100_000),
  ];
  const customers = [
    await register(anonymous, 1),
    await register(anonymous, 2),
    await register(anonymous, 3),
  ];
  return { customers, admin: adminClient, scarceSkus, plentifulSkus };
}

async function register(anonymous: ApiClient, n: number): Promise<Customer> {
  const email = `customer-${n}@example.com`;
  const account = { email, password: admin.password, name: `Customer ${n}` };
  const { id } = await anonymous.retryUntil(201, 'POST', '/v1/auth/register', account);
  return { id: String(id), api: await logIn(anonymous, email) };
}

async function logIn(anonymous: ApiClient, email: string): Promise<ApiClient> {
  const login = { email, password: admin.password };
  const { accessToken } = await anonymous.retryUntil(200, 'POST', '/v1/auth/login', login);
  return anonymous.withToken(String(accessToken));
}
