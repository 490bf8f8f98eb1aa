import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { All, Controller, Module } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { requestShed } from '#kernel/observability';
import { waitFor } from '#dev';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { limitConcurrency, reacquireSlotAfterBody, releaseSlotWhileReceiving } from './limit-concurrency.js';

const origin = 'https://shop.example';
let gateway: TestGateway;
let url: string;
const releases: (() => void)[] = [];
beforeAll(async () => {
  const env = {
    MAX_IN_FLIGHT: '3',
    MAX_EVENT_LOOP_DELAY_MS: '60000',
    CORS_ORIGINS: origin,
    TRUSTED_PROXIES: '127.0.0.1',
  };
  gateway = await createTestGateway({ env });
  const items = { items: [], nextCursor: null };
  gateway.handlers = {
    'products.list-products': () => new Promise((resolve) => releases.push(() => resolve(items))),
    'products.get-product': () => ({ slug: 'mug' }),
  };
  url = await gateway.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await gateway.app.close();
});

const get = (path: string): Promise<Response> =>
  fetch(`${url}${path}`, { headers: { origin, 'x-request-id': 'mine' } });

/** Starts `count` requests that stay in flight until `releaseAll`. */
async function slowRequests(count: number): Promise<Promise<Response>[]> {
  const responses = Array.from({ length: count }, () => get('/v1/products'));
  await waitFor(() => expect(releases).toHaveLength(count));
  return responses;
}

const releaseAll = (): void => releases.splice(0).forEach((release) => release());

describe('a request above the concurrency limit', () => {
  it('is rejected with 503 immediately, while the others are still in flight', async () => {
    const slow = await slowRequests(3);
    const rejected = await get('/v1/products/mug');
    expect([rejected.status, rejected.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await rejected.json()).toMatchObject({
      code: 'platform.overloaded',
      instance: '/v1/products/mug',
      traceId: expect.stringMatching(/^[\da-f]{32}$/),
    });
    releaseAll();
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await get('/v1/products/mug')).status).toBe(200);
  });

  it('has the common headers of every response and is reported by the server', async () => {
    let shed = 0;
    gateway.app.getHttpServer().on(requestShed, () => (shed += 1));
    const slow = await slowRequests(3);
    const rejected = await get('/v1/products/mug');
    releaseAll();
    await Promise.all(slow);
    const missing = await get('/v1/nothing');
    const common = ([name]: [string, string]): boolean =>
      !['content-length', 'date', 'retry-after', 'ratelimit', 'ratelimit-policy'].includes(name);
    expect([...rejected.headers].filter(common)).toEqual([...missing.headers].filter(common));
    expect(shed).toBe(1);
  });

  it('has HSTS if the proxy received it over TLS', async () => {
    const slow = await slowRequests(3);
    const hstsFor = async (proto: string): Promise<string | null> =>
      (await fetch(`${url}/v1/products`, { headers: { 'x-forwarded-proto': proto } })).headers.get(
        'strict-transport-security',
      );
    expect([await hstsFor('http, https'), await hstsFor('http')]).toEqual([
      'max-age=31536000; includeSubDomains',
      null,
    ]);
    releaseAll();
    await Promise.all(slow);
  });

  it('is not rejected if it is a CORS preflight', async () => {
    const slow = await slowRequests(3);
    const preflight = await fetch(`${url}/v1/orders`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    releaseAll();
    await Promise.all(slow);
  });

  it('is not rejected if it is a health probe', async () => {
    const slow = await slowRequests(3);
    expect((await get('/health/live')).status).toBe(404); // the test gateway has no health route, but the request is not shed
    releaseAll();
    await Promise.all(slow);
  });
});

describe('a route of a plain Nest controller for all methods', () => {
  let waiting: (() => void)[] = [];

  @Controller()
  class SlowController {
    @All('slow')
    handle(): Promise<string> {
      return new Promise((resolve) => waiting.push(() => resolve('done')));
    }

    @All('slow-without-cors')
    @RouteConfig({ cors: false })
    handleWithoutCors(): Promise<string> {
      return this.handle();
    }
  }

  @Module({ controllers: [SlowController] })
  class SlowModule {}

  it.each([
    ['CORS is off', '/slow', {}],
    ['it has disabled CORS', '/slow-without-cors', { CORS_ORIGINS: origin }],
  ])('handles no preflight above the limit while %s', async (_, path, cors) => {
    waiting = [];
    const env = { MAX_IN_FLIGHT: '3', MAX_EVENT_LOOP_DELAY_MS: '60000', ...cors };
    const { app } = await createTestGateway({ env, modules: [SlowModule] });
    const address = await app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    const preflight = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } };
    try {
      const statuses: number[] = [];
      const send = async (): Promise<void> => {
        statuses.push((await fetch(`${address}${path}`, preflight)).status);
      };
      const sent = Array.from({ length: 8 }, send);
      await waitFor(() => expect(waiting.length + statuses.length).toBe(8));
      expect(waiting).toHaveLength(3);
      waiting.forEach((release) => release());
      await Promise.all(sent);
      expect(statuses).toEqual([503, 503, 503, 503, 503, 200, 200, 200]);
    } finally {
      waiting.forEach((release) => release());
      await app.close();
    }
  });
});

describe('limitConcurrency', () => {
  const idle = { once: () => {} };

  it('leaves slots for other networks and for other connections of a client that pipelines', () => {
    const [handled, rejected]: [string[], string[]] = [[], []];
    const record = (list: string[]) => (request: { url?: string }) => void list.push(request.url!);
    const listener = limitConcurrency(
      { limit: () => 320, networkOf: (request) => request.url! },
      record(handled) as never,
      record(rejected) as never,
    );
    const send = (path: string, socket: object): void =>
      listener({ url: path, headers: {}, socket } as never, { ...idle } as never);
    const pipelining = [{}, {}, {}];
    for (const socket of pipelining) for (let n = 0; n < 400; n += 1) send('/pipelined', socket);
    for (let n = 0; n < 400; n += 1) send('/flood', {});
    for (let n = 0; n < 8; n += 1) send('/other', {});
    const handledOf = (path: string): number => handled.filter((each) => each === path).length;
    expect(['/pipelined', '/flood', '/other'].map(handledOf)).toEqual([24, 222, 8]);
    expect(rejected).toHaveLength(1_200 + 400 + 8 - 254);
  });

  /** A response whose connection `close` closes. */
  const openResponse = () =>
    Object.assign(new EventEmitter(), {
      destroyed: false,
      onRelease: undefined as (() => void) | undefined,
      releaseSlot(this: { onRelease: (() => void) | undefined }) {
        const release = this.onRelease;
        this.onRelease = undefined;
        release?.();
      },
      close(this: EventEmitter & { destroyed: boolean }) {
        this.destroyed = true;
        this.emit('close');
      },
    });
  const recordingListener = (handled: string[]) =>
    limitConcurrency(
      { limit: () => 1, networkOf: () => '' },
      (request) => void handled.push(request.url!),
      () => {},
    );

  it('gives no slot to a request with a body whose connection has closed meanwhile', () => {
    const handled: string[] = [];
    const listener = recordingListener(handled);
    const hooks: ((request: object, reply: object, done: () => void) => void)[] = [];
    reacquireSlotAfterBody({ addHook: (_: string, hook: never) => void hooks.push(hook) } as never);
    const response = openResponse();
    const request = { url: '/closed', headers: { 'content-length': '0' }, complete: false, socket: {} };
    listener(request as never, response as never);
    releaseSlotWhileReceiving(request as never);
    response.close();
    try {
      hooks[0]!({ raw: request }, {}, () => {});
    } catch {
      // The rejection cannot be sent to this stub.
    }
    listener({ url: '/next', headers: {}, socket: {} } as never, { ...idle } as never);
    expect(handled).toEqual(['/closed', '/next']);
  });

  it('releases the slot of a closed connection after 15 s if the work for it never ends', () => {
    jest.useFakeTimers();
    try {
      const handled: string[] = [];
      const listener = recordingListener(handled);
      const send = (path: string, response: object) =>
        listener({ url: path, headers: {}, socket: {} } as never, response as never);
      const response = openResponse();
      send('/stuck', response);
      response.close();
      jest.advanceTimersByTime(14_999);
      send('/early', { ...idle });
      jest.advanceTimersByTime(1);
      send('/late', { ...idle });
      response.releaseSlot();
      send('/one too many', { ...idle });
      expect(handled).toEqual(['/stuck', '/late']);
    } finally {
      jest.useRealTimers();
    }
  });

  it('reads the limit for each request and releases the slot of each completed one', () => {
    let limit = 2;
    const [handled, rejected, responses]: [string[], string[], { onRelease?: () => void }[]] = [[], [], []];
    const record = (list: string[]) => (request: { url?: string }) => void list.push(request.url!);
    const listener = limitConcurrency(
      { limit: () => limit, networkOf: () => '' },
      record(handled) as never,
      record(rejected) as never,
    );
    const send = (path: string): void => {
      const response = { once: () => {} } as (typeof responses)[number];
      listener({ url: path, headers: {} } as never, response as never);
      responses.push(response);
    };
    ['/1', '/2', '/3'].forEach(send);
    limit = 1;
    responses.shift()!.onRelease!();
    send('/4');
    responses.shift()!.onRelease!();
    send('/5');
    expect([handled, rejected]).toEqual([
      ['/1', '/2', '/5'],
      ['/3', '/4'],
    ]);
  });
});

describe('a concurrency slot', () => {
  const connections: Socket[] = [];
  afterEach(() => connections.splice(0).forEach((socket) => socket.destroy()));

  /** Opens `count` connections that send `bytes` and read nothing. */
  async function openConnections(count: number, bytes: string): Promise<Socket[]> {
    const { port } = gateway.app.getHttpServer().address() as { port: number };
    for (let i = 0; i < count; i += 1) {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      connections.push(socket);
      await new Promise<void>((resolve) => socket.pause().write(bytes, () => resolve()));
    }
    return connections;
  }
  const statuses = async (paths: readonly string[]): Promise<number[]> => {
    const responses = await Promise.all(paths.map(get));
    return responses.map(({ status }) => status);
  };
  const threeMugs = ['/v1/products/mug', '/v1/products/mug', '/v1/products/mug'];

  const login = '{"email":"ada@example.com","password":"a password"}';
  const headOf = (line: string, body = login): string =>
    `${line} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;

  it('is not held while a request body is being received', async () => {
    await openConnections(20, `${headOf('POST /v1/auth/login')}{`);
    expect(await statuses(threeMugs)).toEqual([200, 200, 200]);
    gateway.handlers['auth.login'] = () => ({ accessToken: 'a', tokenType: 'Bearer' });
    const loginRequest = { method: 'POST', headers: { 'content-type': 'application/json' }, body: login };
    expect((await fetch(`${url}/v1/auth/login`, loginRequest)).status).toBe(200);
  });

  it('is not held by responses that the client does not read', async () => {
    gateway.handlers['products.get-product'] = () => ({ slug: 'x'.repeat(8_000_000) });
    await openConnections(4, 'GET /v1/products/mug HTTP/1.1\r\nhost: x\r\n\r\n');
    gateway.handlers['products.get-product'] = () => ({ slug: 'mug' });
    await waitFor(async () => expect(await statuses(threeMugs)).toEqual([200, 200, 200]));
  });

  it('is reacquired when a body arrives late; without a free slot the request is rejected', async () => {
    const [late] = await openConnections(1, headOf('POST /v1/auth/login'));
    await get('/v1/products/mug');
    const slow = await slowRequests(3);
    late!.write(login);
    const [response] = (await once(late!.resume(), 'data')) as [Buffer];
    expect(String(response)).toMatch(/^HTTP\/1.1 503 [^]*platform.overloaded/);
    releaseAll();
    await Promise.all(slow);
  });

  it('of a client that disconnects is held until the work for it has ended', async () => {
    const longResponse = Promise.withResolvers<object>();
    let received = 0;
    gateway.handlers['products.get-product'] = () => ((received += 1), longResponse.promise);
    const serverSide: Socket[] = [];
    gateway.app.getHttpServer().on('connection', (socket: Socket) => serverSide.push(socket));
    await openConnections(3, 'GET /v1/products/mug HTTP/1.1\r\nhost: x\r\naccept-encoding: gzip\r\n\r\n');
    await waitFor(() => expect(received).toBe(3));
    const closed = serverSide.map((socket) => once(socket, 'close'));
    connections.forEach((connection) => connection.destroy());
    await Promise.all(closed);
    expect(await statuses(['/v1/nothing'])).toEqual([503]);
    longResponse.resolve({ slug: 'x'.repeat(8_000_000) });
    gateway.handlers['products.get-product'] = () => ({ slug: 'mug' });
    await waitFor(async () => expect(await statuses(threeMugs)).toEqual([200, 200, 200]));
  });

  it('is held while an API key is exchanged, and released while the request then waits for its body', async () => {
    const exchange = Promise.withResolvers<object>();
    let received = 0;
    gateway.handlers['auth.exchange-api-key'] = () => ((received += 1), exchange.promise);
    for (const key of ['ck_1', 'ck_2', 'ck_3'])
      await openConnections(
        1,
        headOf('POST /v1/orders').replace('host: x', `host: x\r\nauthorization: Bearer ${key}`),
      );
    await waitFor(() => expect(received).toBe(3));
    expect(await statuses(['/v1/nothing'])).toEqual([503]);
    exchange.resolve({ accessToken: 'a', tokenType: 'Bearer', expiresIn: 600 });
    await waitFor(async () => expect(await statuses(threeMugs)).toEqual([200, 200, 200]));
  });
});
