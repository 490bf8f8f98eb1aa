import { randomUUID } from 'node:crypto';
import type { ApiClient } from './api-client.js';
import { expectStatus, withPath } from './client-response.js';
import { documentOf } from './expect-documented.js';
import type { KnownValues } from './fuzz/fuzz-arbitraries.js';
import { password, registerUser, verifyEmail } from './registered-user.js';
import { adminEmail, placeOrder, type Shop } from './shop.js';
import { totpCode } from './totp-code.js';

/** A client that may call an operation, and existing values for its parameters and properties. */
export interface RequestFixture {
  readonly client: ApiClient;
  readonly known: KnownValues;
}

type CreateFixture = (shop: Shop) => Promise<RequestFixture>;

/** Creates what an operation needs to succeed. Every call creates new data, because a request may consume it. */
export async function createFixture(operationId: string, shop: Shop): Promise<RequestFixture> {
  const create = fixtures[operationId] ?? (await defaultFixture(operationId, shop));
  return create(shop);
}

/** By the resource whose id is in the path of the operation; without one, the own account of a customer. */
async function defaultFixture(operationId: string, shop: Shop): Promise<CreateFixture> {
  const { document } = await documentOf(shop.topology.urls[0]!);
  const template = Object.keys(document.paths).find((path) =>
    Object.values(document.paths[path]!).some((operation) => operation.operationId === operationId),
  );
  const [, resource] = /^\/v1\/([^/]+)\/.*\{/.exec(template ?? '') ?? [];
  if (resource === undefined) return accountFixture;
  const create = fixturesByResource[resource];
  if (!create)
    throw new Error(
      `${operationId} (${template}) needs a fixture that creates its path parameters: add one for ${resource} to request-fixtures.ts`,
    );
  return create;
}

const adminFixture: CreateFixture = async ({ admin }) => ({ client: admin, known: {} });

const accountFixture: CreateFixture = async (shop) => ({
  client: await shop.createCustomer(),
  known: { currentPassword: password },
});

const loginFixture: CreateFixture = async (shop) => {
  const { user } = await registerUser(shop);
  return { client: shop.anonymous, known: { email: user.email, password } };
};

const refreshTokenFixture: CreateFixture = async (shop) => {
  const { user } = await registerUser(shop);
  const body = { email: user.email, password };
  const { refreshToken } = await expectStatus(200, shop.anonymous.api.POST('/v1/auth/login', { body }));
  return { client: shop.anonymous, known: { refreshToken } };
};

const sessionFixture: CreateFixture = async (shop) => {
  const client = await shop.createCustomer();
  const { items } = await expectStatus(200, client.api.GET('/v1/auth/me/sessions'));
  return { client, known: { id: items[0]!.id } };
};

const apiKeyFixture: CreateFixture = async ({ admin }) => {
  const body = { name: 'Fuzz', scopes: [], currentPassword: password };
  const { id } = await expectStatus(201, admin.api.POST('/v1/api-keys', { body }));
  return { client: admin, known: { id, scopes: ['products:write'], currentPassword: password } };
};

const verifiedAccountFixture: CreateFixture = async (shop) => {
  const { user, logIn } = await registerUser(shop);
  await verifyEmail(shop, user.email);
  return { client: await logIn(), known: { currentPassword: password } };
};

const unconfirmedMfaFixture: CreateFixture = async (shop) => {
  const { client } = await verifiedAccountFixture(shop);
  const body = { currentPassword: password };
  const { secret } = await expectStatus(200, client.api.POST('/v1/auth/me/mfa', { body }));
  return { client, known: { code: totpCode(secret) } };
};

const enabledMfaFixture: CreateFixture = async (shop) => {
  const { client, known } = await unconfirmedMfaFixture(shop);
  const body = { code: String(known['code']) };
  const { recoveryCodes } = await expectStatus(200, client.api.POST('/v1/auth/me/mfa/confirm', { body }));
  return { client, known: { currentPassword: password, code: recoveryCodes[0] } };
};

/** As an admin with a new session, and a user with MFA. */
const userWithMfaFixture: CreateFixture = async (shop) => {
  const { client } = await enabledMfaFixture(shop);
  const { id } = await expectStatus(200, client.api.GET('/v1/auth/me'));
  return { client: shop.anonymous.withToken(await shop.accessTokenOf(adminEmail)), known: { id } };
};

const emailVerificationFixture: CreateFixture = async (shop) => {
  const { user } = await registerUser(shop);
  const token = await shop.mailbox.token(user.email, 'email-verification');
  return { client: shop.anonymous, known: { token, password } };
};

const passwordResetFixture: CreateFixture = async (shop) => {
  const { email } = (await registerUser(shop)).user;
  await expectStatus(202, shop.anonymous.api.POST('/v1/auth/password-reset', { body: { email } }));
  const token = await shop.mailbox.token(email, 'password-reset');
  return { client: shop.anonymous, known: { token } };
};

const userFixture: CreateFixture = async (shop) => {
  const { user } = await registerUser(shop);
  return { client: shop.admin, known: { id: user.id, userId: user.id } };
};

const categoryFixture: CreateFixture = async ({ admin }) => {
  const create = () => expectStatus(201, admin.api.POST('/v1/categories', { body: { name: 'Category' } }));
  const [{ id, slug: category }, { id: parentId }] = [await create(), await create()];
  return { client: admin, known: { id, category, parentId, slug: uniqueName() } };
};

const productFixture: CreateFixture = async (shop) => {
  const { known } = await categoryFixture(shop);
  const { id, sku } = await shop.createProduct({ stock: 100_000 });
  const { id: categoryId, category } = known;
  return {
    client: shop.admin,
    known: { id, sku, slug: uniqueName(), categoryIds: [categoryId], category },
  };
};

/** With an unused SKU, for operations that create a variant. */
const newVariantFixture: CreateFixture = async (shop) => {
  const { client, known } = await productFixture(shop);
  return { client, known: { ...known, sku: uniqueName() } };
};

/** With a second variant: the last variant of a product cannot be deleted. */
const deletableVariantFixture: CreateFixture = async (shop) => {
  const { id } = await shop.createProduct();
  const sku = uniqueName();
  const body = { sku, price: { amount: 1, currency: 'EUR' } };
  await expectStatus(201, shop.admin.api.POST('/v1/products/{id}/variants', { ...withPath({ id }), body }));
  return { client: shop.admin, known: { sku } };
};

const orderFixture: CreateFixture = async (shop) => {
  const { sku } = await shop.createProduct();
  const { id } = await expectStatus(201, placeOrder(shop.admin, sku));
  return { client: shop.admin, known: { id } };
};

const placementFixture: CreateFixture = async ({ admin }) => ({
  client: admin,
  known: { context: 'orders' },
});

const uniqueName = () => `fuzz-${randomUUID()}`;

/** By the first segment of a path with parameters, after the version. */
const fixturesByResource: Readonly<Record<string, CreateFixture>> = {
  'api-keys': apiKeyFixture,
  users: userFixture,
  products: productFixture,
  variants: productFixture,
  inventory: productFixture,
  categories: categoryFixture,
  orders: orderFixture,
  placements: placementFixture,
};

/** By operation id: what the default does not create. */
const fixtures: Readonly<Record<string, CreateFixture>> = {
  'auth.register': async ({ anonymous }) => ({
    client: anonymous,
    known: { email: `${uniqueName()}@example.com` },
  }),
  'auth.login': loginFixture,
  'auth.request-password-reset': loginFixture,
  'auth.refresh': refreshTokenFixture,
  'auth.logout': refreshTokenFixture,
  'auth.end-session': sessionFixture,
  'auth.create-api-key': apiKeyFixture,
  'auth.list-api-keys': apiKeyFixture,
  'auth.begin-mfa': verifiedAccountFixture,
  'auth.confirm-mfa': unconfirmedMfaFixture,
  'auth.disable-mfa': enabledMfaFixture,
  'auth.verify-email': emailVerificationFixture,
  'auth.reset-password': passwordResetFixture,
  'auth.list-users': adminFixture,
  'auth.reset-mfa': userWithMfaFixture,
  'auth.list-audit-entries': userFixture,
  'products.list-products': productFixture,
  'products.create-product': newVariantFixture,
  'products.add-variant': newVariantFixture,
  'products.delete-variant': deletableVariantFixture,
  'products.list-categories': categoryFixture,
  'products.create-category': categoryFixture,
  'orders.list': orderFixture,
  'orders.place': productFixture,
  'platform.get-topology': adminFixture,
  'platform.list-placements': adminFixture,
};
