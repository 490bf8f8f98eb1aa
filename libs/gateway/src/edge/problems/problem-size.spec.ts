import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { bearerHeaders } from '../../testing/access-tokens.js';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

const maxResponseBytes = 32_768;
const maxPointerLength = 512;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

const headers = {
  'content-type': 'application/json',
  'idempotency-key': 'k',
  ...bearerHeaders('products:write', 'account:manage'),
};
const order = (payload: string): InjectOptions => ({ method: 'POST', url: '/v1/orders', headers, payload });
const graphql = (body: string | object): InjectOptions => ({
  method: 'POST',
  url: '/graphql',
  headers,
  payload: typeof body === 'string' ? body : JSON.stringify(body),
});

const repeated = (count: number, text: (n: number) => string, separator = ','): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(separator);
const nested = (levels: number, name: string, inner: string): string =>
  `${`{"${name}":`.repeat(levels)}${inner}${'}'.repeat(levels)}`;
const malformed = (count: number): string => `[${repeated(count, () => String.raw`"\u0000"`)}]`;

/** Nearly 1 MiB each. */
const bodies: Readonly<Record<string, string>> = {
  'malformed texts in a field with a long name': `{"${'A'.repeat(900_000)}":${malformed(4_900)}}`,
  'malformed texts in nested fields with long names': nested(30, 'A'.repeat(30_000), malformed(4_900)),
  'nested fields with names of control characters': nested(
    30,
    String.raw`\u0001`.repeat(5_000),
    malformed(4_900),
  ),
  'malformed names': `{${repeated(4_900, (n) => String.raw`"${n}\u0000${'A'.repeat(180)}":1`)}}`,
  'unknown fields': `{${repeated(4_900, (n) => `"${n}${'A'.repeat(190)}":1`)}}`,
  'unknown fields with names that JSON escapes': `{${repeated(4_900, (n) => `"${n}${String.raw`\u0001`.repeat(30)}":1`)}}`,
  'unknown fields of list elements': `{"lines":[${repeated(100, () => `{${repeated(40, (n) => `"${n}${'~'.repeat(200)}":1`)}}`)}]}`,
  'a long unknown field': `{"${'A'.repeat(1_000_000)}":1}`,
  'a long value': `{"payment":{"method":"${'A'.repeat(1_000_000)}"}}`,
};

/** Asserts that a rejection does not echo what makes the request long; returns the pointers of its errors. */
async function expectSmall(request: InjectOptions): Promise<string[]> {
  const response = await gateway.app.inject(request);
  expect(response.statusCode).toBeGreaterThanOrEqual(400);
  expect(response.statusCode).toBeLessThan(500);
  expect(Buffer.byteLength(response.payload)).toBeLessThan(maxResponseBytes);
  const { errors = [] } = response.json() as { errors?: { pointer?: string; message?: string }[] };
  const pointers = errors.map(({ pointer }) => pointer ?? '');
  expect(pointers.filter((pointer) => pointer.length > maxPointerLength)).toEqual([]);
  return pointers;
}

describe('a rejection is shorter than 32 KiB, also that of a body with', () => {
  it.each(Object.entries(bodies))('%s, over REST', async (_, body) => {
    const pointers = await expectSmall(order(body));
    expect(pointers.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(bodies))('%s, in GraphQL members', async (_, body) => {
    const pointers = await expectSmall(graphql(body));
    expect(pointers.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(bodies))('%s, in GraphQL variables', async (_, body) => {
    const query = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }';
    await expectSmall(graphql(`{"query":${JSON.stringify(query)},"variables":{"input":${body}}}`));
  });
});

describe('a rejection is shorter than 32 KiB, also that of', () => {
  const long = 'a'.repeat(60_000);
  it.each<[string, string]>([
    ['an unknown field', `{ ${'a'.repeat(100)} }`],
    ['long arguments', `{ me { ${repeated(20, (n) => `id(a${n}${'b'.repeat(2_000)}: 1)`, ' ')} } }`],
    ['a long variable', `query ($${long}: String) { me { id } }`],
    ['a long operation name', `query ${long} ($a: X, $b: X, $c: X) { me { id } }`],
    ['a long directive', `{ me { id @${long} } }`],
    ['a long type', `query ($a: ${long}) { me { id } }`],
    ['a long fragment', `{ me { ...${long} } }`],
    ['a long text', `{ product(id: "${long}") { id(a: "${long.slice(10_000)}") } }`.slice(0, 65_000)],
    ['a long token', `{ me { id } } ${String.raw`"\u{`}${long}`],
  ])('a document with %s', async (_, query) => {
    await expectSmall(graphql({ query }));
  });

  it('a query with unknown, long and malformed parameters', async () => {
    const url = (query: string): InjectOptions => ({ url: `/v1/products?${query}` });
    await expectSmall(url(repeated(900, (n) => `${n}${'a'.repeat(10)}=1`, '&')));
    await expectSmall(url(repeated(100, (n) => `${n}${'%01'.repeat(45)}=%00`, '&')));
    await expectSmall(url(`${'a'.repeat(15_000)}=1`));
    const parameters = repeated(100, (n) => `${n}${'%01'.repeat(45)}=1`, '&');
    await expectSmall({ ...order('{}'), url: `/v1/orders?${parameters}` });
  });

  it.each(['a', '"', '\u00e4', '%01'])('a long path of %j', async (character) => {
    await expectSmall({ url: `/v1/products/${character.repeat(15_000 / character.length)}` });
  });
});
