import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { waitFor } from '#dev';
import type { ApiClient, ApiResponse } from '../support/api-client.js';
import { expectStatus, withPath } from '../support/client-response.js';
import { expectApproved } from '../support/expect-approved.js';
import { formatTranscript } from '../support/format-transcript.js';
import { graphql, graphqlData } from '../support/graphql/graphql-request.js';
import { registerUser } from '../support/registered-user.js';
import { approvedScenario, scenario } from '../support/scenario.js';
import { placeOrder, type Shop } from '../support/shop.js';

const placing = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on Order { id status etag lines { sku quantity unitPrice { amount currency } } total { amount } }
    ... on OutOfStock { lines { sku requested available } }
    ... on Failure { code message }
  }
}`;

const orderOf = (sku: string, quantity = 1, payment: object = { method: 'INVOICE' }) => ({
  input: { lines: [{ sku, quantity }], payment },
});
const newKey = () => ({ 'idempotency-key': randomUUID() });

scenario('a customer browses, places an order, reads it and cancels it over GraphQL', async (shop) => {
  const { sku, slug, id } = await shop.createProduct({ stock: 5 });
  const { user, logIn } = await registerUser(shop);
  const customer = await logIn();
  const { me, product } = await graphqlData(
    customer,
    `query ($slug: String!) { me { id email roles } product(id: $slug) { id variants { sku available } } }`,
    { slug },
  );
  expect(me).toEqual({ id: user.id, email: user.email, roles: ['customer'] });
  expect(product).toEqual({ id, variants: [{ sku, available: 5 }] });

  const placed = (await graphqlData(customer, placing, orderOf(sku, 2), newKey())).placeOrder;
  expect(placed).toMatchObject({
    __typename: 'Order',
    status: 'CONFIRMED',
    lines: [{ sku, quantity: 2, unitPrice: { amount: 1_999, currency: 'EUR' } }],
    total: { amount: 3_998 },
  });
  const rest = await customer.get(`/v1/orders/${placed.id}`);
  expect(rest.headers.get('etag')?.replace(/\+\w+"$/, '"')).toBe(placed.etag);
  const { orders } = await graphqlData(
    customer,
    '{ orders { items { id etag lines { variant { available } } } total } }',
  );
  expect(orders).toEqual({
    items: [{ id: placed.id, etag: placed.etag, lines: [{ variant: { available: 3 } }] }],
    total: 1,
  });

  const cancelling = `mutation ($id: ID!) { cancelOrder(input: { id: $id }) { ... on Order { status } ... on Failure { code } } }`;
  const stale = await graphqlData(customer, cancelling, { id: placed.id }, { 'if-match': '"stale"' });
  expect(stale.cancelOrder).toEqual({ code: 'platform.version-mismatch' });
  const cancelled = await graphqlData(customer, cancelling, { id: placed.id }, { 'if-match': placed.etag });
  expect(cancelled.cancelOrder).toEqual({ status: 'CANCELLED' });
  await waitFor(async () => {
    const { stock } = await graphqlData(
      shop.admin,
      'query ($sku: String!) { stock(sku: $sku) { available } }',
      { sku },
    );
    expect(stock.available).toBe(5);
  });
});

scenario('one idempotency key over REST and then over GraphQL places one order', async (shop) => {
  const customer = await shop.createCustomer();
  const { sku } = await shop.createProduct();
  const key = randomUUID();
  const placed = await expectStatus(201, placeOrder(customer, sku, { key }));
  const replay = await graphql(customer, placing, orderOf(sku), { 'idempotency-key': key });
  expect(replay.headers.get('idempotency-replayed')).toBe('true');
  expect(replay.data.placeOrder).toMatchObject({ __typename: 'Order', id: placed.id });
  const other = await graphql(customer, placing, orderOf(sku, 2), { 'idempotency-key': key });
  expect(other.errors.map(({ extensions }) => extensions.code)).toEqual(['platform.idempotency-key-reused']);
  const { orders } = await graphqlData(customer, '{ orders { total } }');
  expect(orders.total).toBe(1);
});

scenario('one idempotency key over GraphQL and then over REST places one order', async (shop) => {
  const customer = await shop.createCustomer();
  const { sku } = await shop.createProduct();
  const key = newKey();
  const overRest = (quantity: number) =>
    customer.send(
      'POST',
      '/v1/orders',
      JSON.stringify({ lines: [{ sku, quantity }], payment: { method: 'invoice' } }),
      key,
    );
  const { placeOrder: placed } = await graphqlData(customer, placing, orderOf(sku), key);
  const replay = await overRest(1);
  expect([replay.status, replay.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  expect(replay.body).toMatchObject({ id: placed.id });
  const { code, detail } = (await overRest(2)).body as { code: string; detail: string };
  const [error] = (await graphql(customer, placing, orderOf(sku, 2), key)).errors;
  expect(code).toBe('platform.idempotency-key-reused');
  expect({ code: error!.extensions.code, detail: error!.message }).toEqual({ code, detail });
  const { orders } = await graphqlData(customer, '{ orders { total } }');
  expect(orders.total).toBe(1);
});

scenario('20 orders with their lines and variants are two messages', async (shop) => {
  const customer = await shop.createCustomer();
  const skus = await Promise.all(
    Array.from({ length: 8 }, async () => (await shop.createProduct({ stock: 100 })).sku),
  );
  for (let n = 0; n < 20; n += 1) {
    const lines = [skus[n % 8]!, skus[(n + 3) % 8]!].map((sku) => ({ sku, quantity: 1 }));
    await graphqlData(customer, placing, { input: { lines, payment: { method: 'INVOICE' } } }, newKey());
  }
  const before = await handledMessages(shop);
  const { orders } = await graphqlData(
    customer,
    '{ orders { items { lines { variant { sku available } } } } }',
  );
  const after = await handledMessages(shop);
  expect(orders.items).toHaveLength(20);
  for (const { lines } of orders.items)
    for (const { variant } of lines) expect(variant).toMatchObject({ available: expect.any(Number) });
  const handled = [...after].map(
    ([pattern, count]) => [pattern, count - (before.get(pattern) ?? 0)] as const,
  );
  const read = Object.fromEntries(
    handled.filter(([pattern, count]) => count > 0 && /^(orders|products)\.(list|get)/.test(pattern)),
  );
  // The loopback transport executes every query twice.
  const times = read['orders.list'];
  expect([1, 2]).toContain(times);
  expect(read).toEqual({ 'orders.list': times, 'products.get-variants': times });
});

/** Executions of each message so far, in all processes. */
async function handledMessages({ topology }: Shop): Promise<Map<string, number>> {
  await setTimeout(1_100); // the processes cache their metrics for a second
  const counts = new Map<string, number>();
  for (const { url } of topology.processes) {
    const page = await (await fetch(`${url}/metrics`)).text();
    const samples = /^message_duration_seconds_count\{.*pattern="([^"]+)".*\} (\d+)$/gm;
    for (const [, pattern, count] of page.matchAll(samples))
      counts.set(pattern!, (counts.get(pattern!) ?? 0) + Number(count));
  }
  return counts;
}

scenario('the examples of docs/graphql.md are executed without errors', async (shop) => {
  const page = readFileSync(new URL('../../docs/graphql.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```graphql\n([^]*?)```/g)].map(([, document]) => document!);
  expect(examples).toHaveLength(3);
  const { sku, slug } = await shop.createProduct();
  const customer = await shop.createCustomer();
  const variables: object[] = [{ slug }, {}, orderOf(sku)];
  for (const [n, example] of examples.entries()) await graphqlData(customer, example, variables[n], newKey());
});

const failing = (field: string, input: string) =>
  `mutation { ${field}(input: ${input}) { __typename ... on Failure { code message } } }`;

/** SKUs are fixed, so that the responses are reproducible. */
const requests: Readonly<Record<string, (shop: Shop) => Promise<ApiResponse>>> = {
  'a product page': async ({ admin, anonymous }) => {
    const name = 'GraphQL mugs';
    const category = await expectStatus(
      201,
      admin.api.POST('/v1/categories', { body: { name, slug: 'graphql-mugs' } }),
    );
    const variants = [
      { sku: 'GRAPHQL-MUG', options: { size: 'M' }, price: { amount: 1_999, currency: 'EUR' }, stock: 3 },
    ];
    const body = { name: 'GraphQL mug', slug: 'graphql-mug', categoryIds: [category.id], variants };
    await expectStatus(201, admin.api.POST('/v1/products', { body }));
    const query = `{ product(id: "graphql-mug") { name status attributes variants { sku options available price { amount } } categories { name parent { name } } } }`;
    return anonymous.post('/graphql', { query });
  },
  'a list with a null link': async ({ admin }) =>
    admin.post('/graphql', {
      query: '{ products(category: "graphql-mugs") { items { id name } nextCursor total } }',
    }),
  'no access token': ({ anonymous }) =>
    anonymous.post('/graphql', {
      query: '{ me { id } categories(limit: 1) { nextCursor } }'.replace('nextCursor', '__typename'),
    }),
  'an invalid access token': ({ anonymous }) =>
    anonymous.withToken('a.b.c').post('/graphql', { query: '{ me { id } }' }),
  'a missing permission': async (shop) =>
    (await shop.createCustomer()).post('/graphql', { query: failing('createCategory', '{ name: "Mine" }') }),
  'a declared failure of a query': ({ anonymous }) =>
    anonymous.post('/graphql', { query: '{ product(id: "not-there") { id } }' }),
  'a declared failure of a mutation': async (shop) =>
    (await shop.createCustomer()).send(
      'POST',
      '/graphql',
      JSON.stringify({ query: placing, variables: orderOf('GRAPHQL-MUG', 4) }),
      newKey(),
    ),
  'a missing idempotency key': async (shop) =>
    (await shop.createCustomer()).post('/graphql', { query: placing, variables: orderOf('GRAPHQL-MUG') }),
  'invalid arguments': ({ anonymous }) =>
    anonymous.post('/graphql', { query: '{ products(limit: 101, minPrice: -1) { total } }' }),
  'a cursor of another list': ({ anonymous }) =>
    anonymous.post('/graphql', { query: '{ products(cursor: "abc") { total } }' }),
  'a syntax error': ({ anonymous }) => anonymous.post('/graphql', { query: '{ me {' }),
  'an unknown field': ({ anonymous }) => anonymous.post('/graphql', { query: '{ me { pasword } }' }),
  'a document that is too large': ({ anonymous }) =>
    anonymous.post('/graphql', { query: '{ orders(limit: 100) { items { lines { variant { sku } } } } }' }),
  'two mutations': ({ anonymous }) =>
    anonymous.post('/graphql', {
      query: `mutation { a: ${failing('endSession', '{ id: "a" }').slice(11, -2)} b: ${failing('endSession', '{ id: "b" }').slice(11, -2)} }`,
    }),
  'no document': ({ anonymous }) => anonymous.post('/graphql', {}),
  'a GET request': ({ anonymous }) => anonymous.get('/graphql?query={me{id}}'),
};

approvedScenario('GraphQL responses are byte-identical in every topology', async (shop) => {
  const responses = new Map<string, ApiResponse>();
  for (const [title, send] of Object.entries(requests)) responses.set(title, await send(shop));
  expectApproved('graphql.http', formatTranscript(responses));
});

approvedScenario('the GraphQL journey of a customer is byte-identical in every topology', async (shop) => {
  const customer = await shop.createCustomer();
  const [sku, slug] = ['JOURNEY-MUG', 'journey-mug'];
  const variants = [{ sku, price: { amount: 1_999, currency: 'EUR' }, stock: 5 }];
  const product = { name: 'Journey mug', slug, variants };
  await expectStatus(201, shop.admin.api.POST('/v1/products', { body: product }));
  const responses = new Map<string, ApiResponse>();
  const send = async (title: string, query: string, variables: object = {}, headers = {}) => {
    const response = await customer.send('POST', '/graphql', JSON.stringify({ query, variables }), headers);
    responses.set(title, response);
    // oxlint-disable-next-line typescript/no-explicit-any -- the shape depends on the document
    return (response.body as { data: any }).data;
  };
  await send(
    'browses',
    '{ me { name roles } product(id: "journey-mug") { name variants { sku available price { amount currency } } } }',
  );
  const order = `status lines { sku name quantity unitPrice { amount currency } variant { available product { slug } } }
    total { amount currency } payment { method status }`;
  const place = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on Order { id ${order} } ... on Failure { code message } } }`;
  const key = newKey();
  await send('orders more than there is', place, orderOf(sku, 6), newKey());
  const { id } = (await send('places an order', place, orderOf(sku, 2), key)).placeOrder;
  await send('repeats the request', place, orderOf(sku, 2), key);
  await send('repeats the key', place, orderOf(sku, 3), key);
  await send('reads the order', `query ($id: ID!) { order(id: $id) { id ${order} } }`, { id });
  await send('reads the history', `{ orders(status: CONFIRMED) { items { id ${order} } nextCursor total } }`);
  const cancel = `mutation ($id: ID!) { cancelOrder(input: { id: $id }) { __typename ... on Order { id status } ... on Failure { code message } } }`;
  await send('cancels an old version', cancel, { id }, { 'if-match': '"old"' });
  await send('cancels the order', cancel, { id });
  await send('cancels the order again', cancel, { id });
  expectApproved('graphql-journey.http', formatTranscript(responses));
});

interface Attempt {
  readonly client: ApiClient;
  readonly rest: readonly [method: string, path: string, body?: object];
  /** The field with its arguments. */
  readonly field: string;
  readonly kind?: 'query' | 'mutation';
}

scenario('failures have the same codes over REST and GraphQL', async (shop) => {
  const { admin } = shop;
  const customer = await shop.createCustomer();
  const { sku, id: productId } = await shop.createProduct({ stock: 1 });
  const other = await shop.createProduct();
  const category = (body: { name: string; parentId?: string }) =>
    expectStatus(201, admin.api.POST('/v1/categories', { body }));
  const parent = await category({ name: 'Parent' });
  const child = await category({ name: 'Child', parentId: parent.id });
  const { id: orderId } = await expectStatus(201, placeOrder(customer, other.sku));
  await expectStatus(200, admin.api.POST('/v1/orders/{id}/fulfil', withPath({ id: orderId })));
  const unknown = randomUUID();
  const price = { amount: 1, currency: 'EUR' };
  const eur = '{ amount: 1, currency: "EUR" }';
  const attempts: Readonly<Record<string, Attempt>> = {
    'products.not-found': {
      client: customer,
      rest: ['GET', '/v1/products/none'],
      field: 'product(id: "none") { id }',
      kind: 'query',
    },
    'products.unknown-sku': {
      client: customer,
      rest: ['GET', '/v1/variants/NONE'],
      field: 'variant(sku: "NONE") { sku }',
      kind: 'query',
    },
    'products.category-not-found': {
      client: customer,
      rest: ['GET', '/v1/categories/none'],
      field: 'category(id: "none") { id }',
      kind: 'query',
    },
    'orders.not-found': {
      client: customer,
      rest: ['GET', `/v1/orders/${unknown}`],
      field: `order(id: "${unknown}") { id }`,
      kind: 'query',
    },
    'auth.user-not-found': {
      client: admin,
      rest: ['GET', `/v1/users/${unknown}`],
      field: `user(id: "${unknown}") { id }`,
      kind: 'query',
    },
    'platform.forbidden': {
      client: customer,
      rest: ['GET', '/v1/users'],
      field: 'users { total }',
      kind: 'query',
    },
    'platform.unauthenticated': {
      client: shop.anonymous,
      rest: ['GET', '/v1/orders'],
      field: 'orders { total }',
      kind: 'query',
    },
    'platform.invalid-request': {
      client: customer,
      rest: ['GET', '/v1/orders?limit=0'],
      field: 'orders(limit: 0) { total }',
      kind: 'query',
    },
    'products.sku-taken': {
      client: admin,
      rest: ['POST', `/v1/products/${productId}/variants`, { sku, price }],
      field: `addVariant(input: { id: "${productId}", sku: "${sku}", price: ${eur} })`,
    },
    'products.slug-taken': {
      client: admin,
      rest: ['PATCH', `/v1/products/${productId}`, { slug: other.slug }],
      field: `updateProduct(input: { id: "${productId}", changes: { slug: "${other.slug}" } })`,
    },
    'products.unknown-category': {
      client: admin,
      rest: ['PATCH', `/v1/products/${productId}`, { categoryIds: [unknown] }],
      field: `updateProduct(input: { id: "${productId}", changes: { categoryIds: ["${unknown}"] } })`,
    },
    'products.currency-mixed': {
      client: admin,
      rest: [
        'POST',
        `/v1/products/${productId}/variants`,
        { sku: 'NEW', price: { ...price, currency: 'USD' } },
      ],
      field: `addVariant(input: { id: "${productId}", sku: "NEW", price: { amount: 1, currency: "USD" } })`,
    },
    'products.last-variant': {
      client: admin,
      rest: ['DELETE', `/v1/variants/${sku}`],
      field: `deleteVariant(input: { sku: "${sku}" })`,
    },
    'products.insufficient-stock': {
      client: admin,
      rest: ['POST', `/v1/inventory/${sku}/adjustments`, { delta: -9, reason: 'x' }],
      field: `adjustStock(input: { sku: "${sku}", delta: -9, reason: "x" })`,
    },
    'products.category-within-itself': {
      client: admin,
      rest: ['PATCH', `/v1/categories/${parent.id}`, { parentId: child.id }],
      field: `updateCategory(input: { id: "${parent.id}", changes: { parentId: "${child.id}" } })`,
    },
    'products.category-not-empty': {
      client: admin,
      rest: ['DELETE', `/v1/categories/${parent.id}`],
      field: `deleteCategory(input: { id: "${parent.id}" })`,
    },
    'orders.out-of-stock': {
      client: customer,
      rest: ['POST', '/v1/orders', { lines: [{ sku, quantity: 9 }], payment: { method: 'invoice' } }],
      field: `placeOrder(input: { lines: [{ sku: "${sku}", quantity: 9 }], payment: { method: INVOICE } })`,
    },
    'orders.unknown-sku': {
      client: customer,
      rest: ['POST', '/v1/orders', { lines: [{ sku: 'NONE', quantity: 1 }], payment: { method: 'invoice' } }],
      field: 'placeOrder(input: { lines: [{ sku: "NONE", quantity: 1 }], payment: { method: INVOICE } })',
    },
    'orders.payment-declined': {
      client: customer,
      rest: [
        'POST',
        '/v1/orders',
        { lines: [{ sku, quantity: 1 }], payment: { method: 'test', token: 'tok_declined' } },
      ],
      field: `placeOrder(input: { lines: [{ sku: "${sku}", quantity: 1 }], payment: { method: TEST, token: "tok_declined" } })`,
    },
    'orders.not-cancellable': {
      client: customer,
      rest: ['POST', `/v1/orders/${orderId}/cancel`],
      field: `cancelOrder(input: { id: "${orderId}" })`,
    },
    'orders.refund-too-large': {
      client: admin,
      rest: ['POST', `/v1/orders/${orderId}/refund`, { amount: 999_999, reason: 'x' }],
      field: `refundOrder(input: { id: "${orderId}", amount: 999999, reason: "x" })`,
    },
    'auth.session-not-found': {
      client: customer,
      rest: ['DELETE', `/v1/auth/me/sessions/${unknown}`],
      field: `endSession(input: { id: "${unknown}" })`,
    },
  };
  const codes: object[] = [];
  for (const [code, { client, rest, field, kind = 'mutation' }] of Object.entries(attempts)) {
    const [method, path, body] = rest;
    const overRest = await client.send(
      method,
      path,
      body && JSON.stringify(body),
      method === 'POST' ? newKey() : {},
    );
    const document =
      kind === 'query' ? `{ ${field} }` : `mutation { result: ${field} { ... on Failure { code } } }`;
    const { data, errors } = await graphql(client, document, {}, newKey());
    codes.push({
      code,
      rest: (overRest.body as { code: string }).code,
      graphql: data?.result?.code ?? errors[0]?.extensions.code,
    });
  }
  expect(codes).toEqual(Object.keys(attempts).map((code) => ({ code, rest: code, graphql: code })));
});
