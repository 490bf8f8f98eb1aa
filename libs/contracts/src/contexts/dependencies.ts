// Generated from the modules by `npm run generate`; do not edit.

type Patterns = Readonly<Record<string, readonly string[]>>;

/** The requests that each module sends to other contexts. A context rejects any other request of the module. */
export const dependencies: Patterns = {
  gateway: [
    'auth.begin-mfa',
    'auth.change-password',
    'auth.confirm-mfa',
    'auth.create-api-key',
    'auth.disable-mfa',
    'auth.end-session',
    'auth.end-user-sessions',
    'auth.erase-me',
    'auth.exchange-api-key',
    'auth.get-me',
    'auth.get-public-keys',
    'auth.get-user',
    'auth.get-users',
    'auth.list-api-keys',
    'auth.list-audit-entries',
    'auth.list-revocations',
    'auth.list-sessions',
    'auth.list-user-sessions',
    'auth.list-users',
    'auth.login',
    'auth.logout',
    'auth.logout-all',
    'auth.refresh',
    'auth.register',
    'auth.request-email-verification',
    'auth.request-password-reset',
    'auth.reset-mfa',
    'auth.reset-password',
    'auth.revoke-api-key',
    'auth.update-me',
    'auth.update-user',
    'auth.verify-email',
    'orders.cancel',
    'orders.fulfil',
    'orders.get',
    'orders.list',
    'orders.list-events',
    'orders.place',
    'orders.refund',
    'products.add-variant',
    'products.adjust-stock',
    'products.create-category',
    'products.create-product',
    'products.delete-category',
    'products.delete-product',
    'products.delete-variant',
    'products.get-categories',
    'products.get-category',
    'products.get-product',
    'products.get-products',
    'products.get-stock',
    'products.get-variant',
    'products.get-variants',
    'products.list-categories',
    'products.list-products',
    'products.update-category',
    'products.update-product',
    'products.update-variant',
  ],
  auth: [],
  products: ['auth.get-public-keys', 'auth.list-revocations'],
  orders: [
    'auth.get-public-keys',
    'auth.list-revocations',
    'products.get-prices',
    'products.release-stock',
    'products.reserve-stock',
  ],
};

/**
 * The events that each module subscribes to. The publishing context keeps an event until all its subscribers have handled it.
 */
export const subscriptions: Patterns = {
  gateway: [],
  auth: ['auth.mail-requested.v1'],
  products: ['orders.order-confirmed.v1', 'orders.order-fulfilled.v1'],
  orders: ['auth.account-erased.v1', 'products.reservation-expired.v1'],
};

/** By module: its HTTP routes, apart from those of the gateway, which forwards their requests to the process of the module. */
export const httpRoutes: Patterns = {};
