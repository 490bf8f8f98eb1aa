import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readMetrics } from '#kernel/observability';
import { loadSettings } from '#kernel/config';
import { waitFor } from '#dev';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { admitting } from './limit-concurrency.js';

const page = 'https://shop.example';
let edge: OpenedEdge;
let url: string;
const releases: (() => void)[] = [];
beforeAll(async () => {
  loadSettings({
    NODE_ENV: 'test',
    MAX_IN_FLIGHT: '3',
    MAX_EVENT_LOOP_DELAY_MS: '60000',
    CORS_ORIGINS: page,
    TRUSTED_PROXIES: '127.0.0.1',
  });
  edge = await openEdge();
  const items = { items: [], nextCursor: null };
  edge.answers = {
    'products.list-products': () => new Promise((resolve) => releases.push(() => resolve(items))),
    'products.get-product': () => ({ slug: 'mug' }),
  };
  url = await edge.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await edge.app.close();
  loadSettings({ NODE_ENV: 'test' });
});

const get = (path: string): Promise<Response> =>
  fetch(`${url}${path}`, { headers: { origin: page, 'x-request-id': 'mine' } });

/** As many requests as that, until they are released. */
async function slowRequests(count: number): Promise<Promise<Response>[]> {
  const answers = Array.from({ length: count }, () => get('/v1/products'));
  await waitFor(() => expect(releases).toHaveLength(count));
  return answers;
}

const releaseAll = (): void => releases.splice(0).forEach((release) => release());

describe('a request that comes while as many are answered as may be', () => {
  it('is turned away at once, and not once they are done', async () => {
    const slow = await slowRequests(3);
    const refused = await get('/v1/products/mug');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.json()).toMatchObject({
      code: 'platform.overloaded',
      instance: '/v1/products/mug',
      traceId: expect.stringMatching(/^[\da-f]{32}$/),
    });
    releaseAll();
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await get('/v1/products/mug')).status).toBe(200);
  });

  it('gets the headers that every answer has, and is counted', async () => {
    const slow = await slowRequests(3);
    const refused = await get('/v1/products/mug');
    releaseAll();
    await Promise.all(slow);
    const missing = await get('/v1/nothing');
    const common = ([name]: [string, string]): boolean =>
      !['content-length', 'date', 'retry-after', 'ratelimit', 'ratelimit-policy'].includes(name);
    expect([...refused.headers].filter(common)).toEqual([...missing.headers].filter(common));
    expect(await readMetrics()).toMatch(/^http_requests_turned_away_total [1-9]/m);
  });

  it('asks for TLS where TLS was used, as every answer does', async () => {
    const slow = await slowRequests(3);
    const by = async (proto: string): Promise<string | null> =>
      (await fetch(`${url}/v1/products`, { headers: { 'x-forwarded-proto': proto } })).headers.get(
        'strict-transport-security',
      );
    expect([await by('http, https'), await by('http')]).toEqual([
      'max-age=31536000; includeSubDomains',
      null,
    ]);
    releaseAll();
    await Promise.all(slow);
  });

  it('is answered where it asks whether a page may ask', async () => {
    const slow = await slowRequests(3);
    const preflight = await fetch(`${url}/v1/orders`, {
      method: 'OPTIONS',
      headers: { origin: page, 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, page]);
    releaseAll();
    await Promise.all(slow);
  });

  it('is answered where it asks for the health of the process', async () => {
    const slow = await slowRequests(3);
    expect((await get('/health/live')).status).toBe(404); // nobody serves it here, but it is not turned away
    releaseAll();
    await Promise.all(slow);
  });
});

describe('the room for requests', () => {
  it('is asked for each, and given back by those that are done', () => {
    let room = 2;
    const [answered, refused, places]: [string[], string[], { onceDone?: () => void }[]] = [[], [], []];
    const note = (list: string[]) => (request: { url?: string }) => void list.push(request.url!);
    const admitted = admitting(() => room, note(answered) as never, note(refused) as never);
    const ask = (path: string): void => {
      const response = { once: () => {} } as (typeof places)[number];
      admitted({ url: path, headers: {} } as never, response as never);
      places.push(response);
    };
    ['/1', '/2', '/3'].forEach(ask);
    room = 1;
    places.shift()!.onceDone!();
    ask('/4');
    places.shift()!.onceDone!();
    ask('/5');
    expect([answered, refused]).toEqual([
      ['/1', '/2', '/5'],
      ['/3', '/4'],
    ]);
  });
});

describe('a place', () => {
  const connections: Socket[] = [];
  afterEach(() => connections.splice(0).forEach((socket) => socket.destroy()));

  /** Connections that send that much, and read nothing. */
  async function send(count: number, bytes: string): Promise<Socket[]> {
    const { port } = edge.app.getHttpServer().address() as { port: number };
    for (let i = 0; i < count; i += 1) {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      connections.push(socket);
      await new Promise<void>((resolve) => socket.pause().write(bytes, () => resolve()));
    }
    return connections;
  }
  const statuses = async (paths: readonly string[]): Promise<number[]> => {
    const answers = await Promise.all(paths.map(get));
    return answers.map(({ status }) => status);
  };
  const threeMugs = ['/v1/products/mug', '/v1/products/mug', '/v1/products/mug'];

  const login = '{"email":"ada@example.com","password":"a password"}';
  const headOf = (line: string, body = login): string =>
    `${line} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;

  it('is not taken by requests of which the body is awaited', async () => {
    await send(20, `${headOf('POST /v1/auth/login')}{`);
    expect(await statuses(threeMugs)).toEqual([200, 200, 200]);
    edge.answers['auth.login'] = () => ({ accessToken: 'a', tokenType: 'Bearer' });
    const signIn = { method: 'POST', headers: { 'content-type': 'application/json' }, body: login };
    expect((await fetch(`${url}/v1/auth/login`, signIn)).status).toBe(200);
  });

  it('is not taken by answers that nobody reads', async () => {
    edge.answers['products.get-product'] = () => ({ slug: 'x'.repeat(8_000_000) });
    await send(4, 'GET /v1/products/mug HTTP/1.1\r\nhost: x\r\n\r\n');
    edge.answers['products.get-product'] = () => ({ slug: 'mug' });
    await waitFor(async () => expect(await statuses(threeMugs)).toEqual([200, 200, 200]));
  });

  it('is asked for again by a request whose body came late', async () => {
    const [late] = await send(1, headOf('POST /v1/auth/login'));
    await get('/v1/products/mug');
    const slow = await slowRequests(3);
    late!.write(login);
    const [answer] = (await once(late!.resume(), 'data')) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1.1 503 [^]*platform.overloaded/);
    releaseAll();
    await Promise.all(slow);
  });

  it('is given back where there is nobody left to be answered', async () => {
    const long = Promise.withResolvers<object>();
    let asked = 0;
    edge.answers['products.get-product'] = () => ((asked += 1), long.promise);
    await send(3, 'GET /v1/products/mug HTTP/1.1\r\nhost: x\r\naccept-encoding: gzip\r\n\r\n');
    await waitFor(() => expect(asked).toBe(3));
    connections.forEach((connection) => connection.destroy());
    await waitFor(async () => expect(await statuses(['/v1/nothing'])).toEqual([404]));
    long.resolve({ slug: 'x'.repeat(8_000_000) });
    edge.answers['products.get-product'] = () => ({ slug: 'mug' });
    await waitFor(async () => expect(await statuses(threeMugs)).toEqual([200, 200, 200]));
  });
});
