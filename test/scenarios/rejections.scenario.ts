import { randomUUID } from 'node:crypto';
import { expectApproved } from '../support/expect-approved.js';
import { expectStatus } from '../support/client-response.js';
import { approvedScenario } from '../support/scenario.js';
import { placeOrder, type Shop } from '../support/shop.js';
import { formatTranscript } from '../support/format-transcript.js';
import type { ApiResponse, ApiClient } from '../support/api-client.js';

type SendRequest = (shop: Shop) => Promise<ApiResponse>;

/** Returns the raw response, which the typed client does not expose. */
function order(
  customer: ApiClient,
  sku: string,
  { quantity = 1, key = randomUUID() as string, payment = { method: 'invoice' } as object } = {},
): Promise<ApiResponse> {
  const body = JSON.stringify({ lines: [{ sku, quantity }], payment });
  return customer.send('POST', '/v1/orders', body, { 'idempotency-key': key });
}

const declined = { method: 'test', token: 'tok_declined' } as const;

/** At least one request per error status. SKUs are fixed, so that the responses are reproducible. */
const rejectedRequests: Readonly<Record<string, SendRequest>> = {
  'a body that is not JSON': ({ anonymous }) => anonymous.send('POST', '/v1/auth/login', '{"email":'),
  'a body with invalid, missing and unknown fields': ({ anonymous }) =>
    anonymous.post('/v1/auth/register', { email: 'ada', nickname: 'Countess' }),
  'an unknown query parameter': ({ anonymous }) => anonymous.get('/v1/products?colour=red'),
  'an order without an idempotency key': async (shop) =>
    (await shop.createCustomer()).post('/v1/orders', {
      lines: [{ sku: 'ANY', quantity: 1 }],
      payment: { method: 'invoice' },
    }),
  'no access token': ({ anonymous }) => anonymous.get('/v1/auth/me'),
  'an invalid access token': ({ anonymous }) => anonymous.withToken('a.b.c').get('/v1/auth/me'),
  'a wrong password': ({ anonymous }) =>
    anonymous.post('/v1/auth/login', { email: 'unknown@example.com', password: 'wrong-password' }),
  'a customer who creates a product': async (shop) =>
    (await shop.createCustomer()).post('/v1/products', {
      name: 'Mine',
      variants: [{ sku: 'MINE', price: { amount: 1, currency: 'EUR' } }],
    }),
  'an unknown path': ({ anonymous }) => anonymous.get('/v1/nothing'),
  'a method that is not allowed': ({ anonymous }) => anonymous.send('DELETE', '/v1/auth/login'),
  'an unknown product': ({ anonymous }) => anonymous.get('/v1/products/not-there'),
  "another customer's order": async (shop) => {
    const { sku } = await shop.createProduct();
    const { id } = await expectStatus(201, placeOrder(await shop.createCustomer(), sku));
    return (await shop.createCustomer()).get(`/v1/orders/${id}`);
  },
  'an email that is taken': async ({ anonymous }) => {
    const account = { email: 'taken@example.com', password: 'a-password-for-tests', name: 'First' };
    await expectStatus(201, anonymous.api.POST('/v1/auth/register', { body: account }));
    return anonymous.post('/v1/auth/register', account);
  },
  'a SKU that is taken': async ({ admin }) => {
    const product = { name: 'Taken', variants: [{ sku: 'TAKEN', price: { amount: 1, currency: 'EUR' } }] };
    await expectStatus(201, admin.api.POST('/v1/products', { body: product }));
    return admin.post('/v1/products', product);
  },
  'an adjustment below zero stock': async (shop) => {
    await shop.createProduct({ sku: 'SCARCE', stock: 3 });
    return shop.admin.post('/v1/inventory/SCARCE/adjustments', { delta: -4, reason: 'breakage' });
  },
  'an order that exceeds the stock': async (shop) => {
    await shop.createProduct({ sku: 'LAST-TWO', stock: 2 });
    return order(await shop.createCustomer(), 'LAST-TWO', { quantity: 3 });
  },
  'an order of an unknown SKU': async (shop) => order(await shop.createCustomer(), 'UNKNOWN-SKU'),
  'a declined payment': async (shop) => {
    const { sku } = await shop.createProduct();
    return order(await shop.createCustomer(), sku, { payment: declined });
  },
  'an idempotency key of a different order': async (shop) => {
    const customer = await shop.createCustomer();
    const { sku } = await shop.createProduct();
    const key = randomUUID();
    await expectStatus(201, placeOrder(customer, sku, { key }));
    return order(customer, sku, { key, quantity: 2 });
  },
  'a cancellation of a rejected order': async (shop) => {
    const customer = await shop.createCustomer();
    const { sku } = await shop.createProduct();
    await expectStatus(402, placeOrder(customer, sku, { payment: declined }));
    const { items } = await expectStatus(200, customer.api.GET('/v1/orders'));
    return customer.send('POST', `/v1/orders/${items[0]!.id}/cancel`);
  },
  'too many failed logins': async ({ anonymous }) => {
    const logIn = (): Promise<ApiResponse> =>
      anonymous.post('/v1/auth/login', { email: 'attacked@example.com', password: 'wrong-password' });
    let response = await logIn();
    for (let attempt = 1; response.status === 401 && attempt < 20; attempt++) response = await logIn();
    return response;
  },
};

approvedScenario('error responses are byte-identical in every topology', async (shop) => {
  const responses = new Map<string, ApiResponse>();
  for (const [title, send] of Object.entries(rejectedRequests)) responses.set(title, await send(shop));
  expectApproved('rejections.http', formatTranscript(responses));
});
