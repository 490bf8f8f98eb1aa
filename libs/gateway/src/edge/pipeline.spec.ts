import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Unauthenticated } from '#contracts/definition';
import { waitFor } from '#dev';
import { bearerHeaders, signToken } from '../testing/access-tokens.js';
import { aUser } from '../testing/payloads.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { pipeline } from './pipeline.js';
import { phases } from './stage.js';

const origin = 'https://shop.example';
const requestsPerMinute = 3;
const maxInFlight = 3;
const page = { items: Array.from({ length: 200 }, (_, n) => ({ slug: `mug-${n}` })), nextCursor: null };
const validKey = `ck_${'g'.repeat(43)}`;
const credentials = '{"email":"ada@example.com","password":"a password"}';

let gateway: TestGateway;
let port: number;
const sockets: Socket[] = [];
const releases: (() => void)[] = [];
const pending = (response: object) => () => new Promise((resolve) => releases.push(() => resolve(response)));

beforeAll(async () => {
  const env = {
    MAX_IN_FLIGHT: String(maxInFlight),
    MAX_EVENT_LOOP_DELAY_MS: '60000',
    RATE_LIMIT_PER_MINUTE: String(requestsPerMinute),
    CORS_ORIGINS: origin,
    TRUSTED_PROXIES: '127.0.0.1',
  };
  gateway = await createTestGateway({ env });
  gateway.handlers = {
    'auth.get-me': aUser,
    'auth.login': pending({ accessToken: 'a', tokenType: 'Bearer' }),
    'auth.exchange-api-key': ({ payload }) => {
      if ((payload as { key: string }).key !== validKey) throw new Unauthenticated({});
      return { accessToken: signToken({ sub: 'the owner' }), expiresIn: 600 };
    },
    'products.list-products': () => page,
    'products.get-product': pending({ slug: 'mug' }),
  };
  await gateway.app.listen(0, '127.0.0.1');
  ({ port } = gateway.app.getHttpServer().address() as { port: number });
});
afterEach(() => {
  sockets.splice(0).forEach((socket) => socket.destroy());
  releases.splice(0).forEach((release) => release());
  gateway.calls.length = 0;
});
afterAll(async () => {
  await gateway.app.close();
});

let clients = 0;
/** The `X-Forwarded-For` header of a client that has sent no request yet. */
const newClient = (): { 'x-forwarded-for': string } => ({ 'x-forwarded-for': `10.0.0.${(clients += 1)}` });

const get = (url: string, headers: object = {}) =>
  gateway.app.inject({ url, headers: { ...newClient(), ...headers } });
const post = (url: string, payload: string, headers: object = {}) =>
  gateway.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { ...newClient(), 'content-type': 'application/json', ...headers },
  });
const preflight = (url: string, headers: object = {}) =>
  gateway.app.inject({
    method: 'OPTIONS',
    url,
    headers: { ...newClient(), ...headers, origin, 'access-control-request-method': 'POST' },
  });

/** Uses up the rate limit of a new client, and returns its headers. */
async function exhaustedClient(): Promise<{ 'x-forwarded-for': string }> {
  const client = newClient();
  for (let n = 0; n < requestsPerMinute; n += 1) await get('/v1/nothing', client);
  return client;
}

function open(bytes: string): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  sockets.push(socket);
  socket.write(bytes);
  return socket;
}

async function responseOn(socket: Socket): Promise<string> {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  return String(bytes);
}

const exchange = (bytes: string): Promise<string> => responseOn(open(bytes));

/** The head of a request with a body that is not sent. */
const postHead = (url: string, headers: object = {}): string =>
  headOf(`POST ${url}`, {
    'content-type': 'application/json',
    'content-length': credentials.length,
    ...headers,
  });

function headOf(methodAndUrl: string, headers: object = {}): string {
  const all = Object.entries({ host: 'x', ...newClient(), ...headers });
  return [`${methodAndUrl} HTTP/1.1`, ...all.map(([name, value]) => `${name}: ${value}`), '', ''].join(
    '\r\n',
  );
}

async function occupyAllSlots(): Promise<void> {
  for (let n = 0; n < maxInFlight; n += 1) open(headOf('GET /v1/products/mug'));
  await waitFor(() => expect(releases).toHaveLength(maxInFlight));
}

async function occupyLogin(): Promise<void> {
  void post('/v1/auth/login', credentials).then(() => undefined);
  await waitFor(() => expect(releases).toHaveLength(1));
}

/** For each stage, a behaviour that is lost without it. */
const behaviours: Record<string, () => Promise<void>> = {
  'malformed-http': async () => {
    const response = await exchange('not HTTP\r\n\r\n');
    expect(response).toMatch(/^HTTP\/1.1 400 [^]*x-request-id: [^]*platform.malformed-request/);
  },
  'load-shedding': async () => {
    await occupyAllSlots();
    expect(await exchange('GET /v1/products HTTP/1.1\r\nhost: x\r\n\r\n')).toMatch(
      /^HTTP\/1.1 503 [^]*platform.overloaded/,
    );
  },
  'trusted-proxies': async () => {
    await get('/v1/products', { 'x-forwarded-for': '192.0.2.7' });
    expect(gateway.calls[0]!.headers).toMatchObject({ clientIp: '192.0.2.7' });
  },
  'request-id': async () => {
    const { headers } = await get('/v1/nothing', { 'x-request-id': 'from-the-client' });
    expect(headers['x-request-id']).toBe('from-the-client');
  },
  'url-validation': async () => {
    const response = await get('/v1/products/%ff');
    expect(response.json()).toMatchObject({ status: 400, code: 'platform.malformed-request' });
  },
  'common-headers': async () => {
    expect((await get('/v1/products')).headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  },
  cors: async () => {
    expect((await preflight('/v1/orders')).statusCode).toBe(204);
  },
  'host-header-check': async () => {
    expect(await exchange('GET /v1/products HTTP/1.1\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 [^]*platform.malformed-request/,
    );
  },
  'api-key-cache': async () => {
    const authorization = `Bearer ${validKey}`;
    const statuses: number[] = [];
    for (let n = 0; n < requestsPerMinute + 2; n += 1)
      statuses.push((await get('/v1/auth/me', { authorization })).statusCode);
    expect(statuses.at(-1)).toBe(429); // from different IP addresses
  },
  'rate-limit': async () => {
    expect((await get('/v1/products', await exhaustedClient())).statusCode).toBe(429);
  },
  'password-request-limit': async () => {
    await occupyLogin();
    expect((await post('/v1/auth/login', credentials)).json()).toMatchObject({ code: 'auth.busy' });
  },
  'api-key-exchange': async () => {
    await get('/v1/auth/me', { authorization: 'Bearer ck_unknown' });
    expect(gateway.calls.map(({ pattern }) => pattern)).toEqual(['auth.exchange-api-key']);
  },
  'request-scope': async () => {
    await get('/v1/products', { 'x-request-id': 'from-the-client' });
    expect(gateway.calls[0]!.headers).toMatchObject({ requestId: 'from-the-client' });
  },
  'body-reading': async () => {
    const response = await post('/v1/auth/login', credentials, { 'content-type': 'text/plain' });
    expect(response.statusCode).toBe(415);
  },
  'cursor-encryption': async () => {
    expect((await get('/v1/products?cursor=forged')).statusCode).toBe(400);
  },
  'slot-reacquisition': async () => {
    const late = open(postHead('/v1/auth/login'));
    await get('/v1/nothing');
    await occupyAllSlots();
    late.write(credentials);
    expect(await responseOn(late)).toMatch(/^HTTP\/1.1 503 [^]*platform.overloaded/);
  },
  'route-table': async () => {
    const response = await post('/v1/products/mug', '{}');
    expect([response.statusCode, response.headers['allow']]).toEqual([405, 'DELETE, GET, HEAD, PATCH']);
  },
  'response-headers': async () => {
    expect((await get('/v1/products')).headers['etag']).toMatch(/^"[^"+]+"$/);
  },
  compression: async () => {
    const { headers } = await get('/v1/products', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
  },
  'etag-per-encoding': async () => {
    const { headers } = await get('/v1/products', { 'accept-encoding': 'gzip' });
    expect(headers['etag']).toMatch(/\+gzip"$/);
  },
  'head-body-suppression': async () => {
    const { body } = await gateway.app.inject({ method: 'HEAD', url: '/v1/products', headers: newClient() });
    expect(body).toBe('');
  },
  'slot-release-on-disconnect': async () => {
    const product = gateway.handlers['products.get-product']!;
    gateway.handlers['products.get-product'] = pending({ slug: 'x'.repeat(100_000) });
    for (let n = 0; n < maxInFlight; n += 1)
      open(headOf('GET /v1/products/mug', { 'accept-encoding': 'gzip' }));
    await waitFor(() => expect(releases).toHaveLength(maxInFlight));
    gateway.handlers['products.get-product'] = product;
    const server = gateway.app.getHttpServer();
    sockets.splice(0).forEach((socket) => socket.destroy());
    await waitFor(async () =>
      expect(await promisify<number>((done) => server.getConnections(done))()).toBe(0),
    );
    releases.splice(0).forEach((release) => release());
    await waitFor(async () => expect(await exchange(headOf('GET /v1/nothing'))).toMatch(/^HTTP\/1.1 404 /));
  },
};

describe('a stage of the edge pipeline', () => {
  it('has a test in this file', () => {
    expect(pipeline.map(({ name }) => name)).toEqual(Object.keys(behaviours));
  });

  it('belongs to a phase that does not come before the phase of the previous stage', () => {
    const order = pipeline.map(({ phase }) => phases.indexOf(phase));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.each(Object.entries(behaviours))('is effective: %s', (_, behaviour) => behaviour());
});

describe('the edge pipeline', () => {
  it('sheds load before it parses or checks the request', async () => {
    await occupyAllSlots();
    for (const request of ['GET /%ff HTTP/1.1\r\n\r\n', postHead('/v1/orders')])
      expect(await exchange(request)).toMatch(/^HTTP\/1.1 503 [^]*platform.overloaded/);
  });

  it('sets the request id and the security headers before any stage can reject the request', async () => {
    const common = /x-content-type-options: nosniff[^]*x-request-id: /i;
    expect(await exchange('GET /v1/products HTTP/1.1\r\n\r\n')).toMatch(common);
    await occupyLogin();
    const rejected = [
      await preflight('/v1/orders'),
      await get('/%ff'),
      await post('/v1/auth/login', credentials),
      await get('/v1/products', await exhaustedClient()),
      await get('/v1/auth/me', { authorization: 'Bearer ck_unknown' }),
    ];
    expect(rejected.map(({ statusCode }) => statusCode)).toEqual([204, 400, 503, 429, 401]);
    for (const { headers } of rejected)
      expect(headers).toMatchObject({
        'x-request-id': expect.any(String),
        'x-content-type-options': 'nosniff',
      });
  });

  it('responds to CORS preflights before the host check, the login limit and the rate limit', async () => {
    await occupyLogin();
    expect((await preflight('/v1/auth/login', await exhaustedClient())).statusCode).toBe(204);
    const withoutHost = `OPTIONS /v1/orders HTTP/1.1\r\norigin: ${origin}\r\naccess-control-request-method: GET\r\n\r\n`;
    expect(await exchange(withoutHost)).toMatch(/^HTTP\/1.1 204 /);
  });

  it('lets pages of allowed origins read the rejections of all later stages', async () => {
    await occupyLogin();
    const rejected = [
      await post('/v1/auth/login', credentials, { origin }),
      await get('/v1/products', { ...(await exhaustedClient()), origin }),
      await get('/v1/auth/me', { authorization: 'Bearer ck_unknown', origin }),
    ];
    expect(rejected.map(({ headers }) => headers['access-control-allow-origin'])).toEqual(
      rejected.map(() => origin),
    );
  });

  it('counts logins that the login limit rejects towards the rate limit', async () => {
    await occupyLogin();
    const client = newClient();
    const statuses: number[] = [];
    for (let n = 0; n <= requestsPerMinute; n += 1)
      statuses.push((await post('/v1/auth/login', credentials, client)).statusCode);
    expect(statuses).toEqual([503, 503, 503, 429]);
  });

  it('rate-limits before it exchanges an API key', async () => {
    const client = await exhaustedClient();
    expect((await get('/v1/auth/me', { ...client, authorization: 'Bearer ck_unknown' })).statusCode).toBe(
      429,
    );
    expect(gateway.calls).toEqual([]);
  });

  it('applies the login limit, the rate limit and the API key exchange before it reads the body', async () => {
    const unknownKey = { authorization: 'Bearer ck_unknown' };
    expect(await exchange(postHead('/v1/orders', unknownKey))).toMatch(/^HTTP\/1.1 401 /);
    expect(await exchange(postHead('/v1/orders', await exhaustedClient()))).toMatch(/^HTTP\/1.1 429 /);
    await occupyLogin();
    expect(await exchange(postHead('/v1/auth/login'))).toMatch(/^HTTP\/1.1 503 [^]*auth.busy/);
  });

  it('rejects a request whose body arrives late with 503, before it checks the access', async () => {
    const late = open(postHead('/v1/orders'));
    await get('/v1/nothing');
    await occupyAllSlots();
    late.write(credentials);
    expect(await responseOn(late)).toMatch(/^HTTP\/1.1 503 [^]*platform.overloaded/);
  });

  it('checks the access before it parses the body', async () => {
    expect((await post('/v1/orders', '{')).statusCode).toBe(401);
    expect((await post('/v1/orders', '{', bearerHeaders('order:place'))).json()).toMatchObject({
      code: 'platform.invalid-request',
    });
  });

  it('removes the body of a HEAD response after compression and ETag', async () => {
    const url = '/v1/products';
    const headers = { ...newClient(), 'accept-encoding': 'gzip' };
    const head = await gateway.app.inject({ method: 'HEAD', url, headers });
    const got = await gateway.app.inject({ method: 'GET', url, headers });
    expect(head.body).toBe('');
    for (const name of ['content-encoding', 'etag', 'vary'] as const)
      expect([name, head.headers[name]]).toEqual([name, got.headers[name]]);
  });
});
