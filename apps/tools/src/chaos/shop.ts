import { Api } from './api.js';

export interface Customer {
  readonly id: string;
  readonly api: Api;
}

export interface Shop {
  readonly customers: readonly Customer[];
  readonly admin: Api;
  /** Few of each, which everybody wants. */
  readonly scarce: readonly string[];
  readonly plenty: readonly string[];
}

export const admin = { email: 'admin@example.com', password: 'a-password-for-chaos' };

/** Opens the shop while nothing is wrong yet. */
export async function openShop(nextUrl: () => string): Promise<Shop> {
  const visitor = new Api(nextUrl);
  const signedIn = await signIn(visitor, admin.email);
  const product = async (sku: string, stock: number): Promise<string> => {
    const variants = [{ sku, price: { amount: 1_000 + sku.length, currency: 'EUR' }, stock }];
    await signedIn.insist(201, 'POST', '/v1/products', { name: `Product ${sku}`, variants });
    return sku;
  };
  const scarce = [await product('HOT-1', 60), await product('HOT-2', 60)];
  const plenty = [await product('A', 100_000), await product('B', 100_000), await product('C', 100_000)];
  const customers = [await register(visitor, 1), await register(visitor, 2), await register(visitor, 3)];
  return { customers, admin: signedIn, scarce, plenty };
}

async function register(visitor: Api, n: number): Promise<Customer> {
  const email = `customer-${n}@example.com`;
  const account = { email, password: admin.password, name: `Customer ${n}` };
  const { id } = await visitor.insist(201, 'POST', '/v1/auth/register', account);
  return { id: String(id), api: await signIn(visitor, email) };
}

async function signIn(visitor: Api, email: string): Promise<Api> {
  const login = { email, password: admin.password };
  const { accessToken } = await visitor.insist(200, 'POST', '/v1/auth/login', login);
  return visitor.signedIn(String(accessToken));
}
