import { randomUUID } from 'node:crypto';
import { expectApproved } from '../support/approved.js';
import { expecting } from '../support/reply.js';
import { scenario } from '../support/scenario.js';
import { placeOrder, type Shop } from '../support/shop.js';
import { transcriptsOf } from '../support/transcript.js';
import type { Answer, Visitor } from '../support/visitor.js';

type Ask = (shop: Shop) => Promise<Answer>;

/** Said as it is answered, which the typed client does not keep. */
function order(
  customer: Visitor,
  sku: string,
  { quantity = 1, key = randomUUID() as string, payment = { method: 'invoice' } as object } = {},
): Promise<Answer> {
  const body = JSON.stringify({ lines: [{ sku, quantity }], payment });
  return customer.send('POST', '/v1/orders', body, { 'idempotency-key': key });
}

const declined = { method: 'test', token: 'tok_declined' } as const;

/** At least one refusal of each kind. SKUs are fixed, so that their bytes are. */
const refusals: Readonly<Record<string, Ask>> = {
  'a body that is not JSON': ({ visitor }) => visitor.send('POST', '/v1/auth/login', '{"email":'),
  'a body with fields that are wrong, missing and unknown': ({ visitor }) =>
    visitor.post('/v1/auth/register', { email: 'ada', nickname: 'Countess' }),
  'a query parameter that is unknown': ({ visitor }) => visitor.get('/v1/products?colour=red'),
  'an order without idempotency key': async (shop) =>
    (await shop.customer()).post('/v1/orders', {
      lines: [{ sku: 'ANY', quantity: 1 }],
      payment: { method: 'invoice' },
    }),
  'no access token': ({ visitor }) => visitor.get('/v1/auth/me'),
  'an access token nobody issued': ({ visitor }) => visitor.signedIn('a.b.c').get('/v1/auth/me'),
  'a wrong password': ({ visitor }) =>
    visitor.post('/v1/auth/login', { email: 'nobody@example.com', password: 'wrong-password' }),
  'a customer who creates a product': async (shop) =>
    (await shop.customer()).post('/v1/products', {
      name: 'Mine',
      variants: [{ sku: 'MINE', price: { amount: 1, currency: 'EUR' } }],
    }),
  'an address where nothing is': ({ visitor }) => visitor.get('/v1/nothing'),
  'a method the address does not answer': ({ visitor }) => visitor.send('DELETE', '/v1/auth/login'),
  'a product that is not there': ({ visitor }) => visitor.get('/v1/products/not-there'),
  "somebody else's order": async (shop) => {
    const { sku } = await shop.product();
    const { id } = await expecting(201, placeOrder(await shop.customer(), sku));
    return (await shop.customer()).get(`/v1/orders/${id}`);
  },
  'an email that is taken': async ({ visitor }) => {
    const account = { email: 'taken@example.com', password: 'a-password-for-tests', name: 'First' };
    await expecting(201, visitor.api.POST('/v1/auth/register', { body: account }));
    return visitor.post('/v1/auth/register', account);
  },
  'a SKU that is taken': async ({ admin }) => {
    const product = { name: 'Taken', variants: [{ sku: 'TAKEN', price: { amount: 1, currency: 'EUR' } }] };
    await expecting(201, admin.api.POST('/v1/products', { body: product }));
    return admin.post('/v1/products', product);
  },
  'more taken from stock than there is': async (shop) => {
    await shop.product({ sku: 'SCARCE', stock: 3 });
    return shop.admin.post('/v1/inventory/SCARCE/adjustments', { delta: -4, reason: 'breakage' });
  },
  'an order of more than there is': async (shop) => {
    await shop.product({ sku: 'LAST-TWO', stock: 2 });
    return order(await shop.customer(), 'LAST-TWO', { quantity: 3 });
  },
  'an order of what is not sold': async (shop) => order(await shop.customer(), 'UNHEARD-OF'),
  'a payment that is declined': async (shop) => {
    const { sku } = await shop.product();
    return order(await shop.customer(), sku, { payment: declined });
  },
  'a key used for another order': async (shop) => {
    const customer = await shop.customer();
    const { sku } = await shop.product();
    const key = randomUUID();
    await expecting(201, placeOrder(customer, sku, { key }));
    return order(customer, sku, { key, quantity: 2 });
  },
  'an order cancelled that was rejected': async (shop) => {
    const customer = await shop.customer();
    const { sku } = await shop.product();
    await expecting(402, placeOrder(customer, sku, { payment: declined }));
    const { items } = await expecting(200, customer.api.GET('/v1/orders'));
    return customer.send('POST', `/v1/orders/${items[0]!.id}/cancel`);
  },
  'a password tried too often': async ({ visitor }) => {
    const guess = (): Promise<Answer> =>
      visitor.post('/v1/auth/login', { email: 'guessed@example.com', password: 'a-wrong-guess' });
    let answer = await guess();
    for (let guesses = 1; answer.status === 401 && guesses < 20; guesses++) answer = await guess();
    return answer;
  },
};

scenario('a refusal is the same bytes in every topology', async (shop) => {
  const answers = new Map<string, Answer>();
  for (const [title, ask] of Object.entries(refusals)) answers.set(title, await ask(shop));
  expectApproved('refusals.http', transcriptsOf(answers));
});
