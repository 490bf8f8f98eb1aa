import { connect, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { auth, AuthBusy } from '#contracts/auth';
import { waitFor } from '#dev';
import { graphqlMessages } from '../graphql/schema/fields.js';
import { ApiRoutes } from '../openapi/api-routes.js';
import { bearerHeaders } from '../testing/access-tokens.js';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';

describe('concurrent logins', () => {
  let gateway: TestGateway;
  const releases: (() => void)[] = [];
  beforeAll(async () => {
    const env = { MAX_IN_FLIGHT: '60', MAX_EVENT_LOOP_DELAY_MS: '60000' };
    gateway = await createTestGateway({ env });
    const tokenPair = {
      accessToken: 'a',
      tokenType: 'Bearer',
      expiresIn: 1,
      refreshToken: 'r',
      refreshExpiresIn: 1,
    };
    gateway.handlers = {
      'auth.login': () => new Promise((resolve) => releases.push(() => resolve(tokenPair))),
      'products.list-products': () => ({ items: [], nextCursor: null }),
    };
  });
  afterAll(async () => {
    await gateway.app.close();
  });

  const login = (url = '/v1/auth/login', remoteAddress = '10.0.0.1') =>
    gateway.app.inject({
      method: 'POST',
      url,
      remoteAddress,
      payload: { email: 'ada@example.com', password: 'a password' },
    });

  it('are limited to 5 % of MAX_IN_FLIGHT, with 503 and Retry-After for the rest, and do not block other requests', async () => {
    const first = [login(), login('/v1/auth/login?'), login('/v1/auth/login', '10.0.0.2')];
    await waitFor(() => expect(releases).toHaveLength(3));
    const rejected = await Promise.all(Array.from({ length: 100 }, () => login()));
    expect(new Set(rejected.map(({ statusCode }) => statusCode))).toEqual(new Set([503]));
    expect(rejected[0]!.json()).toMatchObject({ code: 'auth.busy', retryAfterSeconds: 1 });
    expect(rejected[0]!.headers).toMatchObject({ 'retry-after': '1', 'x-content-type-options': 'nosniff' });
    expect((await gateway.app.inject('/v1/products')).statusCode).toBe(200);
    releases.splice(0).forEach((release) => release());
    expect((await Promise.all(first)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);

    const next = login();
    await waitFor(() => expect(releases).toHaveLength(1));
    releases.pop()!();
    expect((await next).statusCode).toBe(200);
  });

  it.each([
    ['one IPv4 address', ['10.0.0.1']],
    ['eight IPv4 addresses', Array.from({ length: 8 }, (_, n) => `10.0.1.${n}`)],
    ['eight /64 networks of one IPv6 /56', Array.from({ length: 8 }, (_, n) => `2001:db8:1:a${n}::1`)],
    ['eight /56 networks of one IPv6 /48', Array.from({ length: 8 }, (_, n) => `2001:db8:1:${n}00::1`)],
  ])('of %s leave places for other clients', async (_, addresses) => {
    const small = gateway;
    gateway = await createTestGateway({ env: { MAX_IN_FLIGHT: '320', MAX_EVENT_LOOP_DELAY_MS: '60000' } });
    gateway.handlers = small.handlers;
    try {
      const flood = Array.from({ length: 24 }, (_each, n) =>
        login('/v1/auth/login', addresses[n % addresses.length]),
      );
      await waitFor(() => expect(releases).toHaveLength(8));
      const other = login('/v1/auth/login', '10.0.0.2');
      await waitFor(() => expect(releases).toHaveLength(9));
      releases.splice(0).forEach((release) => release());
      expect((await other).statusCode).toBe(200);
      const statuses = (await Promise.all(flood)).map(({ statusCode }) => statusCode).toSorted();
      expect(statuses).toEqual([...Array(8).fill(200), ...Array(16).fill(503)]);
    } finally {
      await gateway.app.close();
      gateway = small;
    }
  });

  it('release their slots if the clients disconnect before the response', async () => {
    await gateway.app.listen(0, '127.0.0.1');
    const { port } = gateway.app.getHttpServer().address() as AddressInfo;
    const body = JSON.stringify({ email: 'ada@example.com', password: 'a password' });
    const head = `host: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    const clients = [1, 2].map(() => connect(port, '127.0.0.1'));
    for (const client of clients) client.write(`POST /v1/auth/login HTTP/1.1\r\n${head}\r\n\r\n${body}`);
    await waitFor(() => expect(releases).toHaveLength(2));
    for (const client of clients) client.destroy();
    await waitFor(async () => expect(await connectionsOf(gateway)).toBe(0));
    releases.splice(0).forEach((release) => release());

    const next = [login(), login(), login('/v1/auth/login', '10.0.0.2')];
    await waitFor(() => expect(releases).toHaveLength(3));
    releases.splice(0).forEach((release) => release());
    expect((await Promise.all(next)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  });
});

/** The messages whose handlers hash or verify a password: the queue of the passwords throws `AuthBusy`. */
describe('messages that declare AuthBusy', () => {
  const messages = Object.values(auth.requests).filter(({ failures }) =>
    (failures as readonly unknown[]).includes(AuthBusy),
  );
  const ofUsers = messages.filter(({ access }) => access !== 'operator' && access !== 'anyone');
  let gateway: TestGateway;
  let release = (): void => {};
  beforeEach(async () => {
    gateway = await createTestGateway({ env: { MAX_IN_FLIGHT: '20', MAX_EVENT_LOOP_DELAY_MS: '60000' } });
  });
  afterEach(async () => {
    release();
    await gateway.app.close();
  });

  const send = (pattern: string, payload: object = {}) => {
    const { route, url } = gateway.app
      .get(ApiRoutes, { strict: false })
      .list()
      .find((each) => each.route.message.pattern === pattern)!;
    const { method } = route;
    return gateway.app.inject({ method, url, payload, headers: bearerHeaders('account:manage') });
  };
  /** Sends a request that is in progress until `release` is called. */
  async function occupy(pattern: string, payload: object): Promise<void> {
    gateway.handlers[pattern] = () => new Promise((resolve) => (release = () => resolve({})));
    void send(pattern, payload).then(() => undefined);
    await waitFor(() => expect(gateway.calls).toMatchObject([{ pattern }]));
  }

  it.each([auth.requests.logIn, ...ofUsers].map(({ pattern }) => [pattern]))(
    'share the places of logins: %s is rejected before its input is read',
    async (pattern) => {
      await occupy('auth.login', { email: 'ada@example.com', password: 'a password' });
      const rejected = await send(pattern);
      expect([rejected.statusCode, rejected.headers['retry-after']]).toEqual([503, '1']);
      expect(rejected.json()).toMatchObject({ code: 'auth.busy' });
      release();
      await waitFor(async () => expect((await send(pattern)).statusCode).toBe(400));
    },
  );

  it('of registrations and of mails take no places of logins', async () => {
    await occupy('auth.login', { email: 'ada@example.com', password: 'a password' });
    for (const pattern of ['auth.register', 'auth.reset-password', 'auth.verify-email'])
      expect((await send(pattern)).statusCode).toBe(400);
  });

  it('use up the places of logins while they are in progress', async () => {
    gateway.handlers['products.list-products'] = () => ({ items: [], nextCursor: null });
    await occupy('auth.create-api-key', { name: 'Sync', scopes: [], currentPassword: 'a password' });
    expect((await send('auth.login')).json()).toMatchObject({ code: 'auth.busy' });
    for (const pattern of ['auth.refresh', 'auth.list-api-keys', 'products.list-products'])
      expect((await send(pattern)).statusCode).not.toBe(503);
  });

  it('are not offered by GraphQL, where one HTTP request could send several', () => {
    const patterns = graphqlMessages().map(({ pattern }) => pattern);
    expect(patterns.filter((pattern) => messages.some((message) => message.pattern === pattern))).toEqual([]);
  });
});

function connectionsOf({ app }: TestGateway): Promise<number> {
  return promisify<number>((callback) => void app.getHttpServer().getConnections(callback))();
}
