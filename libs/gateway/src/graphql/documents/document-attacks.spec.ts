import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Unreachable } from '#contracts/definition';
import { bearerHeaders } from '../../testing/access-tokens.js';
import { sendDocument } from '../../testing/graphql-client.js';
import { anOrder } from '../../testing/payloads.js';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

// Documents that would cost more than their size suggests. Counts work, never time.

const repeat = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const inFragment = (fields: string): string => `{ ...f } fragment f on Query { ${fields} }`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

const listOf = (items: readonly object[]) => () => ({ items, nextCursor: null });

describe('a document is rejected before a message is sent if it has', () => {
  const name = 'a'.repeat(101);
  const introspection = '__schema { types { name } }';
  const anonymous = 'query A { __typename } query B';
  it.each<[string, string, string]>([
    ['more than 65,536 characters', `{ me { id } } #${'x'.repeat(65_536)}`, '65551 characters'],
    ['a long alias', `{ me { ${name}: id } }`, '101 characters per name'],
    [
      'a long alias in a fragment',
      `{ me { ...f } } fragment f on User { ${name}: id }`,
      '101 characters per name',
    ],
    [
      'repeated selections in inline fragments',
      `${anonymous} { ${repeat(279, () => '... { me { id } }')} }`,
      '278 repeated selections',
    ],
    [
      'repeated selections in another operation',
      `${anonymous} { ${repeat(279, () => 'me { id }')} }`,
      '278 repeated selections',
    ],
    [
      'repeated selections in fragments',
      `${anonymous} { ${repeat(90, (n) => `...f${n}`)} } ${repeat(90, (n) => `fragment f${n} on Query { me { id } }`)}`,
      '89 repeated selections',
    ],
    [
      'aliases of one value',
      `{ products(limit: 100) { items { ${repeat(300, (n) => `a${n}: id`)} } } }`,
      '30002 values',
    ],
    [
      'aliases of an entity tag',
      `{ products(limit: 100) { items { ${repeat(10, (n) => `a${n}: etag`)} } } }`,
      '50002 values',
    ],
    [
      'several introspections in a fragment',
      inFragment(repeat(3, (n) => `a${n}: ${introspection}`)),
      '15 messages',
    ],
  ])('%s', async (_, document, needs) => {
    const { status, messages, errors } = await sendDocument(gateway, document, {
      body: document.startsWith('query A') ? { operationName: 'A' } : {},
      headers: bearerHeaders(),
    });
    expect({ status, messages }).toEqual({ status: 400, messages: [] });
    expect(errors[0]!.message).toContain(`The document is too large: ${needs};`);
  });

  it.each([
    ['__schema', '{ __schema { types { a: name b: name } } }'],
    ['__type, in a fragment', inFragment('__type(name: "User") { fields { a: name } }')],
  ])('aliases in %s', async (_, document) => {
    const { status, errors } = await sendDocument(gateway, document);
    expect(status).toBe(400);
    expect(errors[0]!.message).toBe('Fields of the introspection must not have aliases.');
  });

  it('a subscription', async () => {
    const { status, codes, errors } = await sendDocument(gateway, 'subscription { x }');
    expect([status, codes]).toEqual([400, ['platform.invalid-document']]);
    expect(errors[0]!.message).toBe('The schema has no subscription.');
  });
});

describe('invalid variables', () => {
  const document = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }';
  const errorsFor = async (name: string) => {
    const input = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`${name}${n}`, 1]));
    return sendDocument(gateway, document, { variables: { input }, headers: bearerHeaders() });
  };

  it('have 20 errors', async () => {
    const { errors } = await errorsFor('x');
    expect(errors).toHaveLength(21);
    expect(errors[20]!.message).toContain('Too many errors processing variables');
  });

  it('have fewer errors if they are long, because each error contains them', async () => {
    expect((await errorsFor('x'.repeat(5_000))).errors).toHaveLength(5);
    expect((await errorsFor('x'.repeat(9_900))).errors).toHaveLength(3);
  });
});

describe('during the execution of a document, a limit applies to', () => {
  const exceeded = async (document: string) => {
    const { errors } = await sendDocument(gateway, document, { headers: bearerHeaders() });
    return errors[0]?.extensions['limit'];
  };

  it('the characters of maps', async () => {
    const attributes = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`k${n}`.padEnd(60, 'k'), 'v'.repeat(500)]),
    );
    gateway.handlers = { 'products.get-product': () => ({ attributes }) };
    expect(await exceeded(`{ product(id: "x") { ${repeat(600, (n) => `e${n}: attributes`)} } }`)).toBe(
      'characters',
    );
  });

  it('the characters of names', async () => {
    gateway.handlers = { 'products.get-product': () => ({ description: 'x'.repeat(8_388_600) }) };
    expect(await exceeded('{ product(id: "x") { d: description } }')).toBeUndefined();
    expect(await exceeded('{ product(id: "x") { description } }')).toBe('characters');
  });

  it.each(['sku', '__typename'])('the values of lists that are longer than assumed: %s', async (field) => {
    const lines = Array.from({ length: 100 }, () => ({ sku: 'S' }));
    gateway.handlers = { 'orders.list': listOf(Array.from({ length: 20 }, () => ({ lines }))) };
    const fields = (count: number) =>
      `{ orders { items { lines { ${repeat(count, (n) => `a${n}: ${field}`)} } } } }`;
    expect(await exceeded(fields(9))).toBeUndefined();
    expect(await exceeded(fields(11))).toBe('values');
  });

  it('the characters of type names and their aliases, also in fragments', async () => {
    const product = { description: 'x'.repeat(8_388_608 - '__typename'.length - 'd'.length), variants: [] };
    gateway.handlers = { 'products.get-product': () => product };
    const fragment = 'fragment f on Product { ... { __typename } }';
    expect(await exceeded('{ product(id: "x") { d: description } }')).toBeUndefined();
    expect(await exceeded(`{ product(id: "x") { ...f d: description } } ${fragment}`)).toBe('characters');
  });
});

describe('an entity tag', () => {
  it('is computed once per object', async () => {
    let reads = 0;
    const product = {
      get name() {
        reads += 1;
        return 'Mug';
      },
    };
    gateway.handlers = { 'products.get-product': () => product };
    const readsFor = async (aliases: number): Promise<number> => {
      reads = 0;
      const { data } = await sendDocument(
        gateway,
        `{ product(id: "x") { ${repeat(aliases, (n) => `a${n}: etag`)} } }`,
      );
      expect(data.product.a0).toMatch(/^"/);
      return reads;
    };
    const once = await readsFor(1);
    expect(once).toBeGreaterThan(0);
    expect(await readsFor(50)).toBe(once);
  });
});

describe('the rate limit', () => {
  it('counts 2,000 values like a message', async () => {
    const limited = await createTestGateway({ env: { RATE_LIMIT_PER_MINUTE: '50' } });
    const document = `{ products(limit: 100) { items { ${repeat(100, (n) => `a${n}: id`)} } } }`;
    const { headers } = await sendDocument(limited, document);
    await limited.app.close();
    expect(headers['ratelimit']).toContain(';r=44;'); // 10,002 values
  });
});

describe('errors', () => {
  const placeOrder = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }';
  const unknownFields = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`k${n}`, 1]));

  it('report a variable that is an object as `platform.invalid-document`', async () => {
    const query = 'query ($limit: Int) { products(limit: $limit) { items { id } } }';
    const { errors } = await sendDocument(gateway, query, { variables: { limit: { toString: 1 } } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['platform.invalid-document']);
  });

  it('of variables are at most 21, with messages of at most 301 characters', async () => {
    const variables = { input: { zzz: 'z'.repeat(100_000), ...unknownFields } };
    const { status, errors } = await sendDocument(gateway, placeOrder, {
      variables,
      headers: bearerHeaders(),
    });
    expect(status).toBe(400);
    expect(errors.length).toBeLessThanOrEqual(21);
    expect(Math.max(...errors.map(({ message }) => message.length))).toBe(301);
  });

  it('of variables have no suggestions without introspection', async () => {
    const suggestionsWith = async (introspection: string) => {
      const other = await createTestGateway({ env: { GRAPHQL_INTROSPECTION: introspection } });
      const { errors } = await sendDocument(other, placeOrder, { variables: { input: { linez: [] } } });
      await other.app.close();
      return errors.filter(({ message }) => message.includes('Did you mean')).length;
    };
    expect(await suggestionsWith('true')).toBe(1);
    expect(await suggestionsWith('false')).toBe(0);
  });

  it('of an executed document are at most 100', async () => {
    const order = (n: number) => ({
      lines: Array.from({ length: 10 }, (_, line) => ({ sku: `${n}-${line}` })),
    });
    gateway.handlers = {
      'orders.list': listOf(Array.from({ length: 20 }, (_, n) => order(n))),
      'products.get-variants': () => {
        throw new Unreachable({ context: 'products', outcome: 'not-sent' });
      },
    };
    const document = '{ orders { items { lines { variant { sku } } } } }';
    const { status, errors } = await sendDocument(gateway, document, { headers: bearerHeaders() });
    expect([status, errors.length]).toEqual([200, 100]);
  });

  it('report a response value that is not in the schema as `platform.internal`, without quoting it, and are logged', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    gateway.handlers = { 'orders.get': () => ({ ...anOrder('confirmed'), status: 'teleported' }) };
    const { errors } = await sendDocument(gateway, `{ order(id: "${anOrder('confirmed').id}") { status } }`, {
      headers: bearerHeaders(),
    });
    const calls = logged.mock.calls.length;
    logged.mockRestore();
    expect(errors[0]!.extensions.code).toBe('platform.internal');
    expect(JSON.stringify(errors)).not.toContain('teleported');
    expect(calls).toBe(1);
  });

  it('report a null for a variable with a default as `platform.invalid-document`', async () => {
    const document = 'query ($id: ID = "x") { product(id: $id) { id } }';
    const { codes } = await sendDocument(gateway, document, { variables: { id: null } });
    expect(codes).toEqual(['platform.invalid-document']);
  });
});

describe('extensions.persistedQuery', () => {
  it.each([
    [
      'has no hash',
      { extensions: { persistedQuery: { version: 1 } } },
      '/extensions/persistedQuery/sha256Hash',
    ],
    [
      'is combined with a document',
      { query: '{ me { id } }', extensions: { persistedQuery: { sha256Hash: '00' } } },
      '/extensions/persistedQuery',
    ],
  ])('is rejected if it %s', async (_, body, pointer) => {
    const response = await gateway.app.inject({ method: 'POST', url: '/graphql', payload: body });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toMatchObject([{ pointer }]);
  });
});
