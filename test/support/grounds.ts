import { randomUUID } from 'node:crypto';
import { codeOfApp } from './authenticator.js';
import type { Known } from './nasty.js';
import { password, person } from './person.js';
import { at, expecting } from './reply.js';
import { placeOrder, type Shop } from './shop.js';
import type { Visitor } from './visitor.js';

/** Who may ask for an operation, and what there is to ask about. */
export interface Ground {
  readonly visitor: Visitor;
  readonly known: Known;
}

type Preparation = (shop: Shop) => Promise<Ground>;

/** What an operation needs to be answered well: new each time, as a request may use it up. */
export function groundFor(operationId: string, shop: Shop): Promise<Ground> {
  const prepare = grounds[operationId] ?? anAccount;
  return prepare(shop);
}

const anything: Preparation = async ({ admin }) => ({ visitor: admin, known: {} });

const anAccount: Preparation = async (shop) => ({
  visitor: await shop.customer(),
  known: { currentPassword: password },
});

const aLogin: Preparation = async (shop) => {
  const { user } = await person(shop);
  return { visitor: shop.visitor, known: { email: user.email, password } };
};

const aRefreshToken: Preparation = async (shop) => {
  const { user } = await person(shop);
  const body = { email: user.email, password };
  const { refreshToken } = await expecting(200, shop.visitor.api.POST('/v1/auth/login', { body }));
  return { visitor: shop.visitor, known: { refreshToken } };
};

const aSession: Preparation = async (shop) => {
  const visitor = await shop.customer();
  const { items } = await expecting(200, visitor.api.GET('/v1/auth/me/sessions'));
  return { visitor, known: { id: items[0]!.id } };
};

const anApiKey: Preparation = async ({ admin }) => {
  const body = { name: 'Fuzz', scopes: [] };
  const { id } = await expecting(201, admin.api.POST('/v1/api-keys', { body }));
  return { visitor: admin, known: { id, scopes: ['products:write'] } };
};

const anAppToConfirm: Preparation = async (shop) => {
  const visitor = await shop.customer();
  const body = { currentPassword: password };
  const { secret } = await expecting(200, visitor.api.POST('/v1/auth/me/mfa', { body }));
  return { visitor, known: { code: codeOfApp(secret) } };
};

const anAppToDisable: Preparation = async (shop) => {
  const { visitor, known } = await anAppToConfirm(shop);
  const body = { code: String(known['code']) };
  const { recoveryCodes } = await expecting(200, visitor.api.POST('/v1/auth/me/mfa/confirm', { body }));
  return { visitor, known: { currentPassword: password, code: recoveryCodes[0] } };
};

const aMailedToken: Preparation = async (shop) => {
  const { user } = await person(shop);
  const token = await shop.mailbox.token(user.email, 'email-verification');
  return { visitor: shop.visitor, known: { token } };
};

const aMailedReset: Preparation = async (shop) => {
  const { email } = (await person(shop)).user;
  await expecting(202, shop.visitor.api.POST('/v1/auth/password-reset', { body: { email } }));
  const token = await shop.mailbox.token(email, 'password-reset');
  return { visitor: shop.visitor, known: { token } };
};

const aUser: Preparation = async (shop) => {
  const { user } = await person(shop);
  return { visitor: shop.admin, known: { id: user.id, userId: user.id } };
};

const aCategory: Preparation = async ({ admin }) => {
  const make = () => expecting(201, admin.api.POST('/v1/categories', { body: { name: 'Category' } }));
  const [{ id, slug: category }, { id: parentId }] = [await make(), await make()];
  return { visitor: admin, known: { id, category, parentId, slug: newName() } };
};

const aProduct: Preparation = async (shop) => {
  const { known } = await aCategory(shop);
  const { id, sku } = await shop.product({ stock: 100_000 });
  const { id: categoryId, category } = known;
  return { visitor: shop.admin, known: { id, sku, slug: newName(), categoryIds: [categoryId], category } };
};

/** Where a SKU is chosen, it has to be one that nobody has. */
const aProductToExtend: Preparation = async (shop) => {
  const { visitor, known } = await aProduct(shop);
  return { visitor, known: { ...known, sku: newName() } };
};

/** A product keeps one variant. */
const aSpareVariant: Preparation = async (shop) => {
  const { id } = await shop.product();
  const sku = newName();
  const body = { sku, price: { amount: 1, currency: 'EUR' } };
  await expecting(201, shop.admin.api.POST('/v1/products/{id}/variants', { ...at({ id }), body }));
  return { visitor: shop.admin, known: { sku } };
};

const anOrder: Preparation = async (shop) => {
  const { sku } = await shop.product();
  const { id } = await expecting(201, placeOrder(shop.admin, sku));
  return { visitor: shop.admin, known: { id } };
};

const newName = () => `fuzz-${randomUUID()}`;

/** Where it is not an account of one's own. */
const grounds: Readonly<Record<string, Preparation>> = {
  'auth.register': async ({ visitor }) => ({ visitor, known: { email: `${newName()}@example.com` } }),
  'auth.login': aLogin,
  'auth.request-password-reset': aLogin,
  'auth.refresh': aRefreshToken,
  'auth.logout': aRefreshToken,
  'auth.end-session': aSession,
  'auth.create-api-key': anApiKey,
  'auth.list-api-keys': anApiKey,
  'auth.revoke-api-key': anApiKey,
  'auth.confirm-mfa': anAppToConfirm,
  'auth.disable-mfa': anAppToDisable,
  'auth.verify-email': aMailedToken,
  'auth.reset-password': aMailedReset,
  'auth.list-users': anything,
  'auth.get-user': aUser,
  'auth.update-user': aUser,
  'auth.list-audit-entries': aUser,
  'products.list-products': aProduct,
  'products.create-product': aProductToExtend,
  'products.get-product': aProduct,
  'products.update-product': aProduct,
  'products.delete-product': aProduct,
  'products.add-variant': aProductToExtend,
  'products.get-variant': aProduct,
  'products.update-variant': aProduct,
  'products.delete-variant': aSpareVariant,
  'products.list-categories': aCategory,
  'products.create-category': aCategory,
  'products.get-category': aCategory,
  'products.update-category': aCategory,
  'products.delete-category': aCategory,
  'products.get-stock': aProduct,
  'products.adjust-stock': aProduct,
  'orders.list': anOrder,
  'orders.place': aProduct,
  'orders.get': anOrder,
  'orders.cancel': anOrder,
  'orders.fulfil': anOrder,
  'orders.refund': anOrder,
  'orders.list-events': anOrder,
  'platform.get-topology': anything,
};
