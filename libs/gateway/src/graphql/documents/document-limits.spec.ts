import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, getOperationAST, Kind, parse } from 'graphql';
import { bearerHeaders } from '../../testing/access-tokens.js';
import { sendDocument } from '../../testing/graphql-client.js';
import { createTestGateway, productionEnvironment, type TestGateway } from '../../testing/test-gateway.js';
import { DocumentTooLarge } from './document-failures.js';
import { createSchema } from '../schema/create-schema.js';
import { weigh } from './weigh.js';

const schema = createSchema();

/** Messages and objects, or what exceeds a limit. */
function weightOf(text: string, variables: object = {}): string {
  const document = parse(text);
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const named = new Map(fragments.map((each) => [each.name.value, each]));
  try {
    const { messages, objects } = weigh(
      schema,
      getOperationAST(document)!,
      named,
      variables as Record<string, unknown>,
    );
    return `${messages} messages, ${objects} objects`;
  } catch (error) {
    if (error instanceof DocumentTooLarge) return error.message;
    throw error;
  }
}

const linked = '{ items { lines { variant { product { name } } } } }';
const repeat = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

describe('the weight of a document', () => {
  it.each([
    ['{ me { id } }', '1 messages, 0 objects'],
    ['{ products { items { id } } }', '1 messages, 20 objects'],
    ['{ products { total items { id } } }', '2 messages, 20 objects'],
    ['{ products { ...f } } fragment f on ProductPage { total }', '2 messages, 0 objects'],
    ['{ orders { items { total { amount } } } }', '1 messages, 20 objects'],
    [
      `{ ${repeat(10, (n) => `a${n}: products(minPrice: ${n}) { total }`)} }`,
      'The document is too large: 20 messages; the maximum is 10.',
    ],
    ['{ products(limit: 100) { items { variants { sku } } } }', '1 messages, 2100 objects'],
    ['{ product(id: "mug") { categories { name } } }', '2 messages, 20 objects'],
    [`{ orders ${linked} }`, '9 messages, 1220 objects'],
    [`{ orders(limit: 100) ${linked} }`, 'The document is too large: 41 messages; the maximum is 10.'],
    ['{ a: me { id } b: me { id } }', '2 messages, 0 objects'],
    [
      `{ ${repeat(60, (n) => `a${n}: me { id }`)} }`,
      'The document is too large: 60 messages; the maximum is 10.',
    ],
    ['{ __schema { types { name } } }', '5 messages, 0 objects'],
    ['{ ...f } fragment f on Query { __schema { types { name } } }', '5 messages, 0 objects'],
    ['{ ...f } fragment f on Query { me { id } ... on Query { b: me { id } } }', '2 messages, 0 objects'],
  ])('%s: %s', (document, expected) => {
    expect(weightOf(document)).toBe(expected);
  });

  it('takes the length of a page from a variable, or the maximum if that is not known', () => {
    const document = 'query ($n: Int) { products(limit: $n) { items { id } } }';
    expect(weightOf(document, { n: 7 })).toBe('1 messages, 7 objects');
    for (const n of [undefined, 1_000, 'x', 1e9])
      expect(weightOf(document, { n })).toBe('1 messages, 100 objects');
    expect(weightOf(document, { n: -5 })).toBe('1 messages, 1 objects');
  });
});

/** Each level spreads the next one ten times. */
const fragmentBomb = (levels: number): string =>
  `{ ...f0 } ${repeat(levels, (n) => `fragment f${n} on Query { ${`...f${n + 1} `.repeat(9)} }`)} fragment f${levels} on Query { me { id } }`;
const padded = (text: string): string => `${text} #${'x'.repeat(200_000 - text.length)}`;

const attacks: readonly (readonly [string, string, object?])[] = [
  ['a fragment bomb of 200 kB', padded(fragmentBomb(10))],
  ['a fragment bomb of 5 kB', fragmentBomb(10)],
  [
    'a fragment bomb without fields',
    `{ ...f0 } ${repeat(10, (n) => `fragment f${n} on Query { ${`...f${n + 1} `.repeat(9)} }`)} fragment f10 on Query { __typename }`,
  ],
  ['a cycle of fragments', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  ['a cycle of fields', '{ categories { items { ...a } } } fragment a on Category { parent { ...a } }'],
  ['depth 500', `{ categories { items { ${'parent { '.repeat(500)} id ${'} '.repeat(500)} } } }`],
  ['depth 900 in an argument', `{ products(q: ${'['.repeat(900)}${']'.repeat(900)}) { total } }`],
  ['50,000 tokens', `{ me { ${'id '.repeat(50_000)} } }`],
  ['50,000 directives', `{ me ${'@skip(if: false) '.repeat(50_000)} { id } }`],
  ['1,900 repeated fields', `{ me { ${'id '.repeat(1_900)} } }`],
  ['490 repeated objects', `{ products { ${'items { id } '.repeat(490)} } }`],
  ['60 aliases', `{ ${repeat(60, (n) => `a${n}: me { id }`)} }`],
  ['280 conflicting arguments', `{ ${repeat(280, (n) => `product(id: "${n}") { id }`)} }`],
  [
    'aliased values of 100 products',
    `{ products(limit: 100) { items { variants { ${repeat(600, (n) => `a${n}: sku`)} } } } }`,
  ],
  [
    '10,000 variables',
    'query ($a: String) { products(q: $a) { total } }',
    Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`v${n}`, n])),
  ],
  [
    '10,000 declared variables',
    `query (${repeat(10_000, (n) => `$v${n}: Int`)}) { products(limit: $v0) { total } }`,
  ],
  ['three introspections', `{ ${repeat(3, (n) => `a${n}: __schema { types { name } }`)} }`],
  [
    'deep introspection',
    `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} } '.repeat(6)} } } }`,
  ],
  ['unknown fields', `{ me { ${repeat(400, (n) => `x${n}`)} } }`],
];

/**
 * CPU time of this thread per request in milliseconds, which bounds the time for which a request blocks the event loop.
 * Other programs do not prolong it. The mean, because some systems measure it in steps.
 */
async function cpuMsPer(send: () => Promise<unknown>): Promise<number> {
  const repetitions = 20;
  await send();
  const start = process.threadCpuUsage();
  for (let n = 0; n < repetitions; n += 1) await send();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000 / repetitions;
}

describe('a document that would cost too much', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await createTestGateway();
  });
  afterAll(() => gateway.app.close());

  it.each(attacks)('is rejected before a message is sent: %s', async (_, document, variables = {}) => {
    const { status, codes, messages } = await sendDocument(gateway, document, {
      variables,
      headers: bearerHeaders(),
    });
    expect({ status, messages }).toEqual({ status: 400, messages: [] });
    expect(codes[0]).toMatch(/^platform\.(document-too-large|invalid-document|invalid-request)$/);
    expect(codes.length).toBeLessThanOrEqual(21);
  });

  it.each(attacks)('hardly blocks the event loop: %s', async (title, document, variables = {}) => {
    const send = () => sendDocument(gateway, document, { variables, headers: bearerHeaders() });
    expect(await cpuMsPer(send)).toBeLessThan(title.startsWith('a fragment bomb') ? 20 : 50);
  });

  it('is rejected if it turns out to need more messages than assumed', async () => {
    const order = { lines: Array.from({ length: 100 }, (_, n) => ({ sku: `S${n}` })) };
    gateway.handlers = {
      'orders.list': () => ({
        items: Array.from({ length: 20 }, (_, each) => ({
          lines: order.lines.map(({ sku }) => ({ sku: `${sku}-${each}` })),
        })),
        nextCursor: null,
      }),
      'products.get-variants': () => ({ items: [] }),
    };
    const { codes, messages } = await sendDocument(
      gateway,
      '{ orders { items { lines { variant { sku } } } } }',
      {
        headers: bearerHeaders(),
      },
    );
    expect(messages).toHaveLength(10);
    expect(new Set(codes)).toEqual(new Set(['platform.document-too-large']));
  });

  it('is rejected if its strings turn out too long', async () => {
    gateway.handlers = {
      'products.list-products': () => ({
        items: Array.from({ length: 100 }, () => ({ description: 'x'.repeat(10_000) })),
        nextCursor: null,
      }),
    };
    const aliases = repeat(20, (n) => `a${n}: description`);
    const { codes, data } = await sendDocument(gateway, `{ products(limit: 100) { items { ${aliases} } } }`);
    expect(data).toEqual({ products: null });
    expect(codes).toContain('platform.document-too-large');
  });
});

describe('a rejected document', () => {
  it('counts as one request, an executed one as many as its messages', async () => {
    const gateway = await createTestGateway({ env: { RATE_LIMIT_PER_MINUTE: '12' } });
    const remaining = async (document: string): Promise<string> =>
      String((await sendDocument(gateway, document)).headers['ratelimit']).split(';')[1]!;
    expect(await remaining('{')).toBe('r=11');
    expect(await remaining('{ products { total } }')).toBe('r=9');
    expect(
      await remaining('{ a: products { nextCursor } b: products { total } categories { nextCursor } }'),
    ).toBe('r=5');
    const { status, codes, headers, messages } = await sendDocument(
      gateway,
      `{ ${repeat(4, (n) => `a${n}: products { total }`)} }`,
    );
    await gateway.app.close();
    expect({ status, codes, messages }).toEqual({
      status: 429,
      codes: ['platform.too-many-requests'],
      messages: [],
    });
    expect(headers['retry-after']).toBeDefined();
  });
});

describe('introspection', () => {
  const introspect = async (env: Readonly<Record<string, string>>) => {
    const gateway = await createTestGateway({ env });
    const { status, codes } = await sendDocument(gateway, getIntrospectionQuery());
    const misspelt = await sendDocument(gateway, '{ products { itms { id } } }');
    await gateway.app.close();
    return { status, codes, suggestion: misspelt.errors[0]!.message };
  };

  it('and suggestions are available in development', async () => {
    const { status, suggestion } = await introspect({});
    expect(status).toBe(200);
    expect(suggestion).toBe('Cannot query field "itms" on type "ProductPage". Did you mean "items"?');
  });

  it.each([
    ['are off in production', productionEnvironment],
    ['can be switched off', { GRAPHQL_INTROSPECTION: 'false' }],
  ])('and suggestions %s', async (_, env) => {
    const { status, codes, suggestion } = await introspect(env);
    expect([status, codes[0]]).toEqual([400, 'platform.invalid-document']);
    expect(suggestion).toBe('Cannot query field "itms" on type "ProductPage".');
  });
});

describe('GRAPHQL=off', () => {
  it('removes all routes of GraphQL', async () => {
    const gateway = await createTestGateway({ env: { GRAPHQL: 'off' } });
    const statuses = [
      (await sendDocument(gateway, '{ me { id } }')).status,
      (await gateway.app.inject('/schema.graphql')).statusCode,
      (await gateway.app.inject('/graphql/explorer')).statusCode,
    ];
    await gateway.app.close();
    expect(statuses).toEqual([404, 404, 404]);
  });
});
