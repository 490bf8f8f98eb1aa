import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InternalFailure, Unreachable } from '#contracts/definition';
import { OrderNotFound, OrderView, OutOfStock } from '#contracts/orders';
import { getPrices, ProductNotFound } from '#contracts/products';
import { markReplayed, type OutgoingRequest } from '#kernel/messaging';
import { entityTag } from '#kernel/preconditions';
import { bearerHeaders } from '../testing/access-tokens.js';
import { sendDocument, type GraphqlResult } from '../testing/graphql-client.js';
import { anOrder, aUser } from '../testing/payloads.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { createSchema } from './schema/create-schema.js';

const now = new Date(0).toISOString();
const price = { amount: 1_999, currency: 'EUR' };
const categoryIds = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
const productIds = [randomUUIDv7(), randomUUIDv7()];

const aCategory = (id: string, parentId: string | null = null) => ({
  id,
  slug: 'mugs',
  name: 'Mugs',
  parentId,
  createdAt: now,
  updatedAt: now,
});
const aVariant = (sku: string) => ({ sku, name: '', options: { size: 'M' }, price, available: 3 });
const aProduct = (id: string) => ({
  id,
  slug: 'mug',
  name: 'Mug',
  description: '',
  status: 'active',
  categoryIds,
  attributes: {},
  variants: [aVariant('MUG')],
  createdAt: now,
  updatedAt: now,
});
/** 20 orders with two lines each, of eight SKUs. */
const orders = Array.from({ length: 20 }, (_, n) => {
  const order = anOrder('confirmed');
  const lines = [0, 1].map((line) => ({ ...order.lines[0]!, sku: `SKU-${(2 * n + line) % 8}` }));
  return { ...order, lines };
});

const keysOf = ({ payload }: OutgoingRequest, name: string) => (payload as Record<string, string[]>)[name]!;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
beforeEach(() => {
  gateway.handlers = {
    'orders.list': () => ({ items: orders, nextCursor: 'next' }),
    'orders.get': () => orders[0],
    'products.list-products': () => ({ items: productIds.map(aProduct), nextCursor: null, total: 2 }),
    'products.get-product': () => aProduct(productIds[0]!),
    'products.get-variants': (call) => ({
      items: keysOf(call, 'skus').map((sku) => ({ ...aVariant(sku), productId: productIds[0] })),
    }),
    'products.get-products': (call) => ({ items: keysOf(call, 'ids').map(aProduct), remaining: [] }),
    'products.get-categories': (call) => ({
      items: keysOf(call, 'ids').map((id) => aCategory(id, id === categoryIds[0] ? null : categoryIds[0])),
    }),
    'products.list-categories': () => ({
      items: categoryIds.map((id) => aCategory(id, categoryIds[0])),
      nextCursor: null,
    }),
    'products.get-stock': () => ({ sku: 'MUG', onHand: 3, reserved: 0, available: 3 }),
    'auth.get-me': aUser,
    'auth.list-audit-entries': () => ({
      items: [randomUUIDv7(), randomUUIDv7()].map((userId) => ({
        id: randomUUIDv7(),
        at: now,
        action: 'login',
        userId,
        actorId: userId,
        address: null,
        device: null,
        details: {},
      })),
      nextCursor: null,
    }),
    'auth.get-users': (call) => ({ items: keysOf(call, 'ids').map((id) => ({ ...aUser(), id })) }),
  };
});
afterAll(() => gateway.app.close());

const user = bearerHeaders();
const admin = bearerHeaders('users:manage', 'orders:manage', 'products:write', 'inventory:write');
const send = (query: string, options: Parameters<typeof sendDocument>[2] = {}): Promise<GraphqlResult> =>
  sendDocument(gateway, query, { headers: admin, ...options });

const placeOrder = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on Order { id status }
    ... on OutOfStock { code message lines { sku available } }
    ... on Failure { code }
  }
}`;
const input = { lines: [{ sku: 'MUG', quantity: 2 }], payment: { method: 'INVOICE' } };

describe('GraphQL sends', () => {
  it.each([
    [
      '20 orders with their lines and variants',
      '{ orders { items { lines { sku variant { available } } } } }',
      2,
    ],
    [
      '20 orders with the products of their lines',
      '{ orders { items { lines { variant { product { slug } } } } } }',
      3,
    ],
    [
      'an order by id with its variants',
      `{ order(id: "${randomUUIDv7()}") { lines { variant { sku } } } }`,
      2,
    ],
    [
      'a product page with three categories',
      '{ product(id: "mug") { name variants { sku } categories { name } } }',
      2,
    ],
    [
      'a product page with the parents of its categories',
      '{ product(id: "mug") { categories { name parent { name } } } }',
      2,
    ],
    ['a list of products with their categories', '{ products { items { categories { name } } total } }', 2],
    ['a menu of categories with their parents', '{ categories { items { name parent { name } } } }', 2],
    [
      'the audit log with users and actors',
      '{ auditEntries { items { user { email } actor { email } } } }',
      2,
    ],
    [
      'the stock with its variant and product',
      '{ stock(sku: "MUG") { onHand variant { product { name } } } }',
      3,
    ],
    ['two root fields', '{ me { email } products { items { id } } }', 2],
  ])('for %s as many messages as needed', async (_, document, count) => {
    const { status, errors, messages } = await send(document);
    expect({ status, errors, messages: messages.length }).toEqual({
      status: 200,
      errors: [],
      messages: count,
    });
  });

  it('another message for products that did not fit into a response', async () => {
    const sku = (call: OutgoingRequest) => keysOf(call, 'skus');
    gateway.handlers['products.get-variants'] = (call) => ({
      items: sku(call).map((each, n) => ({ ...aVariant(each), productId: productIds[n % 2] })),
    });
    gateway.handlers['products.get-products'] = (call) => {
      const [first = '', ...remaining] = keysOf(call, 'ids');
      return { items: [aProduct(first)], remaining };
    };
    const { data, messages } = await send('{ orders { items { lines { variant { product { id } } } } } }');
    expect(messages.filter((each) => each === 'products.get-products')).toHaveLength(2);
    expect(JSON.stringify(data)).not.toContain('null');
  });

  it('`count` only if the total is selected', async () => {
    await send('{ products(limit: 2) { items { id } } }');
    expect(gateway.calls[0]!.payload).toEqual({ limit: 2 });
    const { data } = await send('query { products { ...page } } fragment page on ProductPage { total }');
    expect(gateway.calls[0]!.payload).toEqual({ count: true });
    expect(data.products.total).toBe(2);
  });

  it('an omitted field for null, unless null is a value of the field', async () => {
    await send('{ products(q: null, sort: PRICE_DESCENDING) { items { id } } }');
    expect(gateway.calls[0]!.payload).toEqual({ sort: '-price' });
    await send(
      `mutation { updateCategory(input: { id: "${categoryIds[0]}", changes: { name: null, parentId: null } }) { __typename } }`,
    );
    expect(gateway.calls[0]!.payload).toEqual({ id: categoryIds[0], changes: { parentId: null } });
  });

  it('the idempotency key and If-Match with the mutation, and not with the links of its result', async () => {
    gateway.handlers['orders.cancel'] = () => orders[0];
    const document = `mutation ($id: ID!) { cancelOrder(input: { id: $id }) { ... on Order { lines { variant { sku } } } } }`;
    const headers = { ...admin, 'idempotency-key': 'k', 'if-match': '"v"' };
    await send(document, { variables: { id: orders[0]!.id }, headers });
    expect(
      gateway.calls.map(({ pattern, headers: { idempotencyKey, ifMatch } }) => [
        pattern,
        idempotencyKey,
        ifMatch,
      ]),
    ).toEqual([
      ['orders.cancel', 'k', '"v"'],
      ['products.get-variants', undefined, undefined],
    ]);
  });
});

describe('a GraphQL result', () => {
  it('has enumerations, and the entity tag that REST sends', async () => {
    const { data } = await send(`{ order(id: "${orders[0]!.id}") { status payment { method } etag } }`);
    expect(data.order).toEqual({
      status: 'CONFIRMED',
      payment: { method: 'INVOICE' },
      etag: entityTag(OrderView, orders[0]!),
    });
    const rest = await gateway.app.inject({ url: `/v1/orders/${orders[0]!.id}`, headers: user });
    expect(rest.headers['etag']).toBe(data.order.etag);
  });

  it('has null for a linked object that does not exist, and leaves it out of a list', async () => {
    gateway.handlers['products.get-variants'] = () => ({ items: [] });
    gateway.handlers['products.get-categories'] = () => ({ items: [aCategory(categoryIds[1]!)] });
    const { data, errors } = await send(
      `{ order(id: "${orders[0]!.id}") { lines { variant { sku } } } product(id: "mug") { categories { id } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.order.lines).toEqual([{ variant: null }, { variant: null }]);
    expect(data.product.categories).toEqual([{ id: categoryIds[1] }]);
  });

  it('has cursors that REST accepts for the same list, and no other', async () => {
    const cursorIn = async (document: string) => (await send(document)).data.orders.nextCursor as string;
    const cursor = await cursorIn('{ orders(status: CONFIRMED) { nextCursor } }');
    const list = (query: string) => gateway.app.inject({ url: `/v1/orders?${query}`, headers: user });
    expect((await list(`status=confirmed&limit=3&cursor=${cursor}`)).statusCode).toBe(200);
    expect((await list(`cursor=${cursor}`)).statusCode).toBe(400);
    const rest = (await list('status=confirmed')).json().nextCursor as string;
    expect(rest).toBe(cursor);
    expect((await send(`{ orders(status: CONFIRMED, cursor: "${rest}") { nextCursor } }`)).codes).toEqual([]);
    expect(gateway.calls[0]!.payload).toEqual({ status: 'confirmed', cursor: 'next' });
    const other = await send(`{ orders(cursor: "${rest}") { nextCursor } }`);
    expect(other.errors[0]).toMatchObject({
      path: ['orders'],
      extensions: { code: 'platform.invalid-request', errors: [{ pointer: '/cursor' }] },
    });
    expect(other.messages).toEqual([]);
  });

  it('has the media type that the client accepts', async () => {
    const media = 'application/graphql-response+json';
    const { headers } = await send('{ me { id } }', { headers: { ...user, accept: media } });
    expect(headers['content-type']).toBe(`${media}; charset=utf-8`);
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('a GraphQL mutation', () => {
  it('returns the response of its message', async () => {
    gateway.handlers['orders.place'] = () => orders[0];
    const { data } = await send(placeOrder, { variables: { input } });
    expect(data.placeOrder).toEqual({ __typename: 'Order', id: orders[0]!.id, status: 'CONFIRMED' });
    expect(gateway.calls[0]!.payload).toEqual({
      lines: [{ sku: 'MUG', quantity: 2 }],
      payment: { method: 'invoice' },
    });
  });

  it('returns Done if its message has no response', async () => {
    const { data } = await send(
      `mutation { deleteProduct(input: { id: "${productIds[0]}" }) { ... on Done { done } } }`,
    );
    expect(data).toEqual({ deleteProduct: { done: true } });
  });

  it('returns a declared failure with its details', async () => {
    gateway.handlers['orders.place'] = () => {
      throw new OutOfStock({ lines: [{ sku: 'MUG', requested: 2, available: 1 }] });
    };
    const { status, data, errors } = await send(placeOrder, { variables: { input } });
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(data.placeOrder).toEqual({
      __typename: 'OutOfStock',
      code: 'orders.out-of-stock',
      message: 'Insufficient stock for MUG.',
      lines: [{ sku: 'MUG', available: 1 }],
    });
  });

  it('reports platform failures as errors', async () => {
    gateway.handlers['orders.place'] = () => {
      throw new Unreachable({ context: 'orders', outcome: 'unknown' });
    };
    const { status, data, errors } = await send(placeOrder, { variables: { input } });
    expect([status, data]).toEqual([200, null]);
    expect(errors[0]).toMatchObject({
      path: ['placeOrder'],
      message: 'orders did not respond. The request may have been processed.',
      extensions: {
        code: 'platform.unreachable',
        kind: 'unavailable',
        type: '/problems/platform.unreachable',
        context: 'orders',
        outcome: 'unknown',
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    });
  });

  it('reports invalid input with pointers into its arguments', async () => {
    const { errors, messages } = await send(placeOrder, {
      variables: { input: { lines: [{ sku: '?', quantity: 0 }], payment: { method: 'INVOICE' } } },
    });
    const { extensions } = errors[0]!;
    expect(extensions.code).toBe('platform.invalid-request');
    expect((extensions['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/input/lines/0/sku',
      '/input/lines/0/quantity',
    ]);
    expect(messages).toEqual([]);
  });

  it('is the only one of its request, also within fragments', async () => {
    const cancel = (alias: string) =>
      `${alias}: cancelOrder(input: { id: "${orders[0]!.id}" }) { __typename }`;
    for (const document of [
      `mutation { ${cancel('a')} ${cancel('b')} }`,
      `mutation { ${cancel('a')} ...more } fragment more on Mutation { ${cancel('b')} }`,
    ]) {
      const { status, codes, messages } = await send(document);
      expect([status, codes, messages]).toEqual([400, ['platform.invalid-document'], []]);
    }
  });

  it('marks a replayed response', async () => {
    gateway.handlers['orders.place'] = () => markReplayed(orders[0]!);
    const { headers } = await send(placeOrder, {
      variables: { input },
      headers: { ...user, 'idempotency-key': 'k' },
    });
    expect(headers['idempotency-replayed']).toBe('true');
  });
});

describe('a GraphQL query', () => {
  it('returns the other fields if one fails', async () => {
    gateway.handlers['products.get-product'] = () => {
      throw new ProductNotFound({ id: 'no-mug' });
    };
    const { status, data, errors } = await send('{ product(id: "no-mug") { id } me { name } }');
    expect([status, data]).toEqual([200, { product: null, me: { name: 'Ada' } }]);
    expect(errors).toMatchObject([
      { path: ['product'], extensions: { code: 'products.not-found', kind: 'not-found', id: 'no-mug' } },
    ]);
  });

  it('has the code of REST for each failure', async () => {
    gateway.handlers['orders.get'] = () => {
      throw new OrderNotFound({ id: orders[0]!.id });
    };
    const rest = await gateway.app.inject({ url: `/v1/orders/${orders[0]!.id}`, headers: user });
    const { errors } = await send(`{ order(id: "${orders[0]!.id}") { id } }`);
    const { code, detail, id } = rest.json();
    expect(errors[0]).toMatchObject({ message: detail, extensions: { code, id } });
  });

  it('hides unexpected errors', async () => {
    gateway.handlers['auth.get-me'] = () => ({ ...aUser(), email: null });
    const { errors } = await send('{ me { email } }');
    expect(errors[0]).toMatchObject({
      message: new InternalFailure({}).message,
      extensions: { code: 'platform.internal' },
    });
  });
});

describe('access to GraphQL', () => {
  it('is that of each message, checked before it is sent', async () => {
    const document = '{ products { items { id } } users { items { id } } orders { items { id } } }';
    const anonymous = await send(document, { headers: {} });
    expect(anonymous.messages).toEqual(['products.list-products']);
    expect(anonymous.codes).toEqual(['platform.unauthenticated', 'platform.unauthenticated']);
    const customer = await send(document, { headers: user });
    expect(customer.codes).toEqual(['platform.forbidden']);
    expect(customer.errors[0]!.extensions['permission']).toBe('users:manage');
    expect(customer.data.orders.items).toHaveLength(20);
  });

  it('is denied to a token that is not valid, before the document is read', async () => {
    const { status, codes } = await send('{', { headers: { authorization: 'Bearer a.b.c' } });
    expect([status, codes]).toEqual([401, ['platform.unauthenticated']]);
  });
});

describe('POST /graphql', () => {
  const post = (payload: string, headers: Record<string, string> = {}, url = '/graphql') =>
    gateway.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it.each<[string, string, Record<string, string>, number, string]>([
    ['text', 'x', { 'content-type': 'text/plain' }, 415, 'platform.unsupported-media-type'],
    [
      'a form',
      'query={me{id}}',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'platform.unsupported-media-type',
    ],
    ['invalid JSON', '{', {}, 400, 'platform.invalid-request'],
    ['a batch', '[{"query":"{me{id}}"}]', {}, 400, 'platform.invalid-request'],
    ['null', 'null', {}, 400, 'platform.invalid-request'],
    ['unknown members', '{"query":"{me{id}}","batch":1}', {}, 400, 'platform.invalid-request'],
    [
      'a malformed idempotency key',
      '{"query":"{me{id}}"}',
      { 'idempotency-key': 'a b' },
      400,
      'platform.invalid-request',
    ],
    ['If-Match for a query', '{"query":"{me{id}}"}', { 'if-match': '"v"' }, 400, 'platform.invalid-request'],
    [
      'NUL in a variable',
      '{"query":"{me{id}}","variables":{"a":"\\u0000"}}',
      {},
      400,
      'platform.invalid-request',
    ],
  ])('rejects %s with a problem', async (_, payload, headers, status, code) => {
    const response = await post(payload, headers);
    expect([response.statusCode, response.json().code]).toEqual([status, code]);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it.each([
    ['no document', {}, 'platform.invalid-request'],
    ['a syntax error', { query: '{' }, 'platform.invalid-document'],
    ['an unknown field', { query: '{ mee { id } }' }, 'platform.invalid-document'],
    [
      'a wrong variable',
      { query: 'query ($l: Int) { products(limit: $l) { total } }', variables: { l: 'x' } },
      'platform.invalid-document',
    ],
    ['two operations', { query: 'query a { me { id } } query b { me { id } }' }, 'platform.invalid-document'],
    ['an unknown persisted document', { documentId: 'sha256:00' }, 'platform.unknown-document'],
  ])('rejects %s with errors', async (_, body, code) => {
    const response = await post(JSON.stringify(body));
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toMatch(/^application\/json/);
    expect(response.json().errors[0].extensions).toMatchObject({ code, type: `/problems/${code}` });
    expect(response.json()).not.toHaveProperty('data');
  });

  it('is the only method', async () => {
    const response = await gateway.app.inject('/graphql?query={me{id}}');
    expect([response.statusCode, response.headers['allow']]).toEqual([405, 'POST']);
  });
});

describe('createSchema', () => {
  it('rejects messages that clients must not send', () => {
    expect(() => createSchema({ prices: getPrices }, {})).toThrow(
      "products.get-prices is internal (access 'service')",
    );
  });
});

describe('GET /schema.graphql', () => {
  it('returns the schema', async () => {
    const { statusCode, headers, body } = await gateway.app.inject('/schema.graphql');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(headers['etag']).toMatch(/^W\/"/);
    expect(body).toContain('type Query {');
  });

  it.each<[string, (etag: string) => string, number]>([
    ['its ETag', (etag) => etag, 304],
    ['its ETag in a list', (etag) => `"other", ${etag}`, 304],
    ['its ETag as a strong one', (etag) => etag.slice('W/'.length), 304],
    ['*', () => '*', 304],
    ['another ETag', () => 'W/"other"', 200],
  ])('with If-None-Match: %s', async (_, ifNoneMatch, expected) => {
    const etag = String((await gateway.app.inject('/schema.graphql')).headers['etag']);
    const headers = { 'if-none-match': ifNoneMatch(etag) };
    const { statusCode, body, ...response } = await gateway.app.inject({ url: '/schema.graphql', headers });
    expect([statusCode, response.headers['etag'], body === '']).toEqual([expected, etag, expected === 304]);
  });
});
