import { connect, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
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
    const first = [login(), login(), login('/v1/auth/login?')];
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

  it('of one client network leave places for other clients', async () => {
    const small = gateway;
    gateway = await createTestGateway({ env: { MAX_IN_FLIGHT: '320', MAX_EVENT_LOOP_DELAY_MS: '60000' } });
    gateway.handlers = small.handlers;
    try {
      const flood = Array.from({ length: 17 }, () => login());
      await waitFor(() => expect(releases).toHaveLength(12));
      const other = login('/v1/auth/login', '10.0.0.2');
      await waitFor(() => expect(releases).toHaveLength(13));
      releases.splice(0).forEach((release) => release());
      expect((await other).statusCode).toBe(200);
      const statuses = (await Promise.all(flood)).map(({ statusCode }) => statusCode).toSorted();
      expect(statuses).toEqual([...Array(12).fill(200), ...Array(5).fill(503)]);
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
    const clients = [1, 2, 3].map(() => connect(port, '127.0.0.1'));
    for (const client of clients) client.write(`POST /v1/auth/login HTTP/1.1\r\n${head}\r\n\r\n${body}`);
    await waitFor(() => expect(releases).toHaveLength(3));
    for (const client of clients) client.destroy();
    await waitFor(async () => expect(await connectionsOf(gateway)).toBe(0));
    releases.splice(0).forEach((release) => release());

    const next = [login(), login(), login()];
    await waitFor(() => expect(releases).toHaveLength(3));
    releases.splice(0).forEach((release) => release());
    expect((await Promise.all(next)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  });
});

function connectionsOf({ app }: TestGateway): Promise<number> {
  return promisify<number>((callback) => void app.getHttpServer().getConnections(callback))();
}
