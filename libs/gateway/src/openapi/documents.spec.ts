import { globSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FailureClass } from '#contracts/definition';
import { contracts } from '#contracts/contexts';
import { RouteTable } from '../edge/routing/route-table.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { operationalPaths } from './operational-paths.js';
import { ApiDocument } from './api-document.js';

interface Body {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, object>>;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': Body } };
  readonly responses: Record<string, { readonly content?: Record<string, Body> }>;
  readonly security: readonly object[];
}

/** Documentation pages, and GraphQL, which has a schema of its own. */
const documentationPages = /^\/($|openapi\.json|docs|problems|favicon\.ico|graphql|schema\.graphql)/;

let gateway: TestGateway;
let document: {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, { properties?: Record<string, unknown>; required?: string[] }>;
    examples: Record<string, object>;
  };
};
beforeAll(async () => {
  gateway = await createTestGateway();
  document = (await gateway.app.inject('/openapi.json')).json();
});
afterAll(() => gateway.app.close());

const operations = (): Operation[] => Object.values(document.paths).flatMap((path) => Object.values(path));
/** The distinct first groups of all matches of `pattern` in the production sources. */
function codesIn(pattern: RegExp): string[] {
  const libs = new URL('../../../', import.meta.url).pathname;
  const files = globSync('*/src/**/*.ts', { cwd: libs, exclude: ['**/*.spec.ts', '**/testing/**'] });
  const found = files.flatMap((file) => [...readFileSync(libs + file, 'utf8').matchAll(pattern)]);
  return [...new Set(found.map(([, code]) => code!))].sort();
}

const operation = (method: string, path: string): Operation => document.paths[path]![method]!;
const requests = contracts.flatMap((each) => Object.values(each.requests));

describe('the OpenAPI document', () => {
  it('contains exactly the registered routes', () => {
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routed = [...gateway.app.get(RouteTable).paths]
      .filter(([url]) => !documentationPages.test(url))
      .flatMap(([url, { methods }]) =>
        [...methods].map((method) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`),
      )
      .filter((route) => !route.startsWith('HEAD '));
    expect(document.openapi).toBe('3.1.0');
    expect(documented.length).toBeGreaterThanOrEqual(16);
    const operational = operationalPaths.map((path) => `GET ${path}`);
    expect(documented.sort()).toEqual([...routed, ...operational].sort());
  });

  it('derives operations from their messages', () => {
    const { operationId, summary, security, requestBody, responses, parameters } = operation(
      'post',
      '/v1/orders',
    );
    expect({ operationId, summary, security }).toEqual({
      operationId: 'orders.place',
      summary: 'Place an order',
      security: [{ bearer: [] }],
    });
    expect(requestBody!.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/PlaceOrder',
    });
    expect(parameters).toMatchObject([{ name: 'Idempotency-Key', in: 'header', required: true }]);
    expect(Object.keys(responses)).toEqual([
      '201',
      '202',
      '400',
      '401',
      '402',
      '403',
      '409',
      '413',
      '415',
      '422',
      '429',
      '500',
      '503',
    ]);
    expect(responses[201]!.content!['application/json']!.schema).toEqual({
      $ref: '#/components/schemas/OrderView',
    });
  });

  it('contains every declared failure of every operation', () => {
    for (const { operationId, responses } of operations()) {
      const { failures } = requests.find(({ pattern }) => pattern === operationId) ?? { failures: [] };
      const named = JSON.stringify(responses);
      expect({
        operationId,
        missing: failures.filter(({ code }: FailureClass) => !named.includes(`"${code}"`)),
      }).toEqual({
        operationId,
        missing: [],
      });
    }
  });

  it('has a description and a unique summary for every operation', () => {
    const texts = operations().flatMap(({ summary, description }) => [summary, description]);
    expect(texts.filter((each) => !each)).toEqual([]);
    const summaries = operations().map(({ summary }) => summary);
    expect(new Set(summaries).size).toBe(summaries.length);
  });

  it('requires no token on public operations and names the required permission on others', () => {
    expect(operation('get', '/v1/products').security).toEqual([]);
    expect(operation('get', '/v1/products').responses).not.toHaveProperty('403');
    expect(operation('get', '/v1/orders').security).toEqual([{ bearer: [] }]);
    expect(operation('post', '/v1/products').responses).toHaveProperty('403');
    for (const { pattern, access } of requests.filter(
      (each) => each.access.includes(':') && !('batch' in each),
    )) {
      const { security, description } = operations().find(({ operationId }) => operationId === pattern)!;
      expect([pattern, security, description]).toEqual([
        pattern,
        [{ bearer: [access] }],
        expect.stringContaining(`\`${access}\``),
      ]);
    }
  });

  it('has typed query and path parameters', () => {
    expect(operation('get', '/v1/products').parameters).toContainEqual(
      expect.objectContaining({
        name: 'limit',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ type: 'integer', minimum: 1, maximum: 100 }),
      }),
    );
    expect(operation('get', '/v1/orders/{id}').parameters).toMatchObject([
      { name: 'id', in: 'path', required: true },
      { name: 'If-None-Match', in: 'header', required: false },
    ]);
  });

  it('has the same paging parameters and page fields for every list', () => {
    const lists = operations().filter(({ responses }) => {
      const { example = {} } = responses[200]?.content?.['application/json'] ?? {};
      return 'items' in (example as object);
    });
    expect(lists.length).toBeGreaterThanOrEqual(8);
    for (const { operationId, parameters, responses } of lists) {
      const names = parameters.map(({ name }) => name);
      const { $ref } = responses[200]!.content!['application/json']!.schema as { $ref: string };
      const { properties } = document.components.schemas[$ref.split('/').at(-1)!]!;
      expect([operationId, names, Object.keys(properties!)]).toEqual([
        operationId,
        expect.arrayContaining(['limit', 'cursor', 'count']),
        ['items', 'nextCursor', 'total'],
      ]);
    }
  });

  it('excludes path parameters from request bodies', () => {
    const { requestBody } = operation('post', '/v1/inventory/{sku}/adjustments');
    expect(requestBody!.content['application/json'].schema).toMatchObject({ required: ['delta', 'reason'] });
    expect(operation('post', '/v1/orders/{id}/cancel')).not.toHaveProperty('requestBody');
  });

  it('forbids additional properties in requests and allows them in responses', () => {
    const { schemas } = document.components;
    for (const name of ['PlaceOrder', 'OrderLine', 'Payment', 'CategoryChanges'])
      expect([name, schemas[name]]).toEqual([name, expect.objectContaining({ additionalProperties: false })]);
    for (const name of ['OrderView', 'OrderPage'])
      expect([name, schemas[name]]).toEqual([
        name,
        expect.not.objectContaining({ additionalProperties: false }),
      ]);
    for (const { operationId, requestBody } of operations().filter((each) => each.requestBody)) {
      const bodySchema = requestBody!.content['application/json'].schema as { $ref?: string };
      const schema = bodySchema.$ref ? schemas[bodySchema.$ref.split('/').at(-1)!] : bodySchema;
      expect([operationId, schema]).toEqual([
        operationId,
        expect.objectContaining({ additionalProperties: false }),
      ]);
    }
  });

  it('has a schema with details and an example for each failure', () => {
    const { content } = operation('post', '/v1/orders').responses[409]!;
    const { schema, examples } = content!['application/problem+json']!;
    const names = ['PlatformIdempotencyKeyInUseProblem', 'OrdersOutOfStockProblem'];
    expect(schema).toEqual({ oneOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })) });
    expect(Object.keys(examples!)).toEqual(['platform.idempotency-key-in-use', 'orders.out-of-stock']);
    expect(document.components.schemas['OrdersOutOfStockProblem']).toMatchObject({
      properties: {
        status: { const: 409 },
        code: { const: 'orders.out-of-stock' },
        lines: { type: 'array' },
      },
      required: ['code', 'lines'],
    });
    expect(document.components.examples['OrdersOutOfStockProblem']).toMatchObject({
      value: {
        status: 409,
        instance: '/v1/orders',
        lines: [{ sku: 'MUG-STONE', requested: 3, available: 1 }],
      },
    });
    const problems = operations().flatMap(({ responses }) =>
      Object.values(responses).flatMap((each) => each.content?.['application/problem+json'] ?? []),
    );
    expect(problems.length).toBeGreaterThan(400);
    expect(problems.filter((each) => Object.keys(each.examples ?? {}).length === 0)).toEqual([]);
  });

  it('distinguishes optional from nullable fields', () => {
    const { properties, required } = document.components.schemas.OrderPage!;
    expect(properties?.nextCursor).toMatchObject({ anyOf: [{ type: 'string' }, { type: 'null' }] });
    expect(required).toEqual(['items', 'nextCursor']);
  });

  it('has an example for every message body, which the linter validates against the schema', () => {
    const bodies = operations()
      .filter(({ operationId }) => requests.some(({ pattern }) => pattern === operationId))
      .flatMap(({ operationId, requestBody, responses }) =>
        [requestBody, ...Object.values(responses)].map((each) => ({
          operationId,
          body: each?.content?.['application/json'],
        })),
      )
      .filter(({ body }) => body !== undefined);
    expect(bodies.length).toBeGreaterThan(40);
    expect(bodies.filter(({ body }) => body!.example === undefined)).toEqual([]);
  });

  it('has a pending order as the example of the 202 response', () => {
    const { responses } = document.paths['/v1/orders']!.post!;
    const exampleFor = (status: number) => responses[status]!.content!['application/json']!.example;
    expect([exampleFor(201), exampleFor(202)]).toMatchObject([
      { status: 'confirmed' },
      { status: 'pending' },
    ]);
  });

  it('gives two classes with the same name different schemas', () => {
    const { Money, OrdersMoney } = document.components.schemas;
    expect(OrdersMoney).toBeDefined();
    expect(Money).not.toEqual(OrdersMoney);
  });

  it('contains no dangling references', () => {
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name!,
    );
    expect(refs.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });
});

describe('a problem page', () => {
  it('exists for every declared code', async () => {
    expect(codesIn(/\bfailure\(\s*'([\w-]+\.[\w-]+)'/g).length).toBeGreaterThan(40);
    for (const code of codesIn(/\bfailure\(\s*'([\w-]+\.[\w-]+)'/g)) {
      const page = await gateway.app.inject(`/problems/${code}`);
      expect([code, page.statusCode, page.json().code]).toEqual([code, 200, code]);
    }
  });

  it('has a unique meaning for each code, and a description and example of each member', async () => {
    const pages = await Promise.all(
      codesIn(/\bfailure\(\s*'([\w-]+\.[\w-]+)'/g).map(async (code) =>
        (await gateway.app.inject(`/problems/${code}`)).json(),
      ),
    );
    expect(new Set(pages.map(({ meaning }) => meaning)).size).toBe(pages.length);
    for (const { code, members, example } of pages) {
      expect([code, Object.values(members)]).toEqual([code, Object.values(members).filter(Boolean)]);
      expect([code, example]).toMatchObject([code, { code, type: `/problems/${code}` }]);
      expect([code, Object.keys(example)]).toEqual([code, expect.arrayContaining(Object.keys(members))]);
    }
  });

  it('exists for every code in use, since all codes are declared with failure()', () => {
    expect(codesIn(/\bcode: '([\w-]+\.[\w-]+)'/g)).toEqual([]);
  });

  it('describes its code', async () => {
    expect((await gateway.app.inject('/problems/orders.payment-declined')).json()).toMatchObject({
      type: '/problems/orders.payment-declined',
      title: 'Payment declined',
      status: 402,
      operations: ['orders.place'],
      meaning: expect.stringContaining('another payment method'),
    });
    expect((await gateway.app.inject('/problems/orders.out-of-stock')).json()).toMatchObject({
      members: { lines: 'The SKUs with insufficient stock.' },
      example: { instance: '/v1/orders', lines: [{ sku: 'MUG-STONE', requested: 3, available: 1 }] },
    });
  });

  it('capitalises abbreviations in titles', async () => {
    const titles = ['products.sku-taken', 'auth.mfa-not-enabled', 'auth.api-key-not-found'].map(
      async (code) => (await gateway.app.inject(`/problems/${code}`)).json().title,
    );
    expect(await Promise.all(titles)).toEqual(['SKU taken', 'MFA not enabled', 'API key not found']);
  });

  it('responds with a problem for an unknown code', async () => {
    expect((await gateway.app.inject('/problems/unknown')).json().code).toBe('platform.route-not-found');
  });
});

describe('the docs page', () => {
  it('is the page to which / redirects', async () => {
    const { statusCode, headers } = await gateway.app.inject('/');
    expect([statusCode, headers.location]).toEqual([302, '/docs/']);
    expect((await gateway.app.inject('/docs/')).statusCode).toBe(200);
  });

  it('has an icon', async () => {
    const { statusCode, headers } = await gateway.app.inject('/favicon.ico');
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml']);
  });

  it('loads all resources from its own origin and has a strict content security policy', async () => {
    const page = await gateway.app.inject('/docs/');
    const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source);
    expect(sources).toEqual(['js/scalar.js']);
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self' 'sha256-[^']+'; /,
    );
    expect(page.body).toContain('"url": "/openapi.json"');
  });

  it('can neither change the base of its URLs nor submit a form', async () => {
    for (const url of ['/docs', '/docs/', '/docs/js/scalar.js']) {
      const { headers } = await gateway.app.inject(url);
      const directives = String(headers['content-security-policy']).split('; ');
      expect([url, ...directives]).toEqual(
        expect.arrayContaining([url, "base-uri 'none'", "form-action 'none'"]),
      );
    }
  });

  it('loads the script that defines the function it calls', async () => {
    expect((await gateway.app.inject('/docs/')).body).toContain('Scalar.createApiReference(');
    const { statusCode, body } = await gateway.app.inject('/docs/js/scalar.js');
    expect([statusCode, body.includes('createApiReference')]).toEqual([200, true]);
  });

  it('redirects /docs to /docs/', async () => {
    const { statusCode, headers } = await gateway.app.inject('/docs');
    expect([statusCode, headers.location]).toEqual([301, '/docs/']);
  });

  it('rejects an invalid Host header with 400', async () => {
    const response = await gateway.app.inject({ url: '/docs', headers: { host: '[' } });
    expect([response.statusCode, response.json().code]).toEqual([400, 'platform.malformed-request']);
  });
});

describe('ApiDocument', () => {
  it('builds the document once', () => {
    expect(gateway.app.get(ApiDocument).get()).toBe(gateway.app.get(ApiDocument).get());
  });
});

describe('a large document', () => {
  it.each(['/openapi.json', '/docs/js/scalar.js'])(
    '%s has the same content in every encoding',
    async (url) => {
      const get = (encoding?: string) =>
        gateway.app.inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });
      const plain = await get();
      expect(plain.headers).not.toHaveProperty('content-encoding');
      const [br, zipped, identity] = [
        await get('gzip, br'),
        await get('br;q=0, gzip'),
        await get('br;q=0.0'),
      ];
      expect([br.headers['content-encoding'], zipped.headers['content-encoding']]).toEqual(['br', 'gzip']);
      expect(identity.headers).not.toHaveProperty('content-encoding');
      expect(brotliDecompressSync(br.rawPayload).equals(plain.rawPayload)).toBe(true);
      expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true);
      for (const { headers } of [plain, br, zipped]) expect(headers.vary).toContain('accept-encoding');
    },
  );

  it('shares one buffer between all responses', async () => {
    const sentChunks: unknown[] = [];
    const server = gateway.app.getHttpServer();
    const recordChunks = (_request: unknown, response: ServerResponse): void => {
      const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
      response.end = (...args: unknown[]) => (sentChunks.push(args[0]), end(...args));
    };
    await gateway.app.listen(0, '127.0.0.1');
    server.prependListener('request', recordChunks);
    const { port } = server.address() as { port: number };
    for (let n = 0; n < 2; n += 1)
      await (await fetch(`http://127.0.0.1:${port}/docs/js/scalar.js`)).arrayBuffer();
    expect(sentChunks[0]).toBeInstanceOf(Uint8Array);
    expect(sentChunks[1]).toBe(sentChunks[0]);
  });
});
