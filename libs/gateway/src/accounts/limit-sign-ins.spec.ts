import { connect, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#kernel/config';
import { waitFor } from '#dev';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';

describe('a flood of sign-ins', () => {
  let edge: OpenedEdge;
  const releases: (() => void)[] = [];
  beforeAll(async () => {
    loadSettings({ NODE_ENV: 'test', MAX_IN_FLIGHT: '60', MAX_EVENT_LOOP_DELAY_MS: '60000' });
    edge = await openEdge();
    const pair = {
      accessToken: 'a',
      tokenType: 'Bearer',
      expiresIn: 1,
      refreshToken: 'r',
      refreshExpiresIn: 1,
    };
    edge.answers = {
      'auth.login': () => new Promise((resolve) => releases.push(() => resolve(pair))),
      'products.list-products': () => ({ items: [], nextCursor: null }),
    };
  });
  afterAll(async () => {
    await edge.app.close();
    loadSettings({ NODE_ENV: 'test' });
  });

  const login = (url = '/v1/auth/login') =>
    edge.app.inject({ method: 'POST', url, payload: { email: 'ada@example.com', password: 'a password' } });

  it('has a twentieth of the room, is told to come back, and leaves the rest to others', async () => {
    const first = [login(), login(), login('/v1/auth/login?')];
    await waitFor(() => expect(releases).toHaveLength(3));
    const refused = await Promise.all(Array.from({ length: 100 }, () => login()));
    expect(new Set(refused.map(({ statusCode }) => statusCode))).toEqual(new Set([503]));
    expect(refused[0]!.json()).toMatchObject({ code: 'auth.busy', retryAfterSeconds: 1 });
    expect(refused[0]!.headers).toMatchObject({ 'retry-after': '1', 'x-content-type-options': 'nosniff' });
    expect((await edge.app.inject('/v1/products')).statusCode).toBe(200);
    releases.splice(0).forEach((release) => release());
    expect((await Promise.all(first)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);

    const next = login();
    await waitFor(() => expect(releases).toHaveLength(1));
    releases.pop()!();
    expect((await next).statusCode).toBe(200);
  });

  it('leaves no place taken by those who left before they were answered', async () => {
    await edge.app.listen(0, '127.0.0.1');
    const { port } = edge.app.getHttpServer().address() as AddressInfo;
    const body = JSON.stringify({ email: 'ada@example.com', password: 'a password' });
    const head = `host: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    const clients = [1, 2, 3].map(() => connect(port, '127.0.0.1'));
    for (const client of clients) client.write(`POST /v1/auth/login HTTP/1.1\r\n${head}\r\n\r\n${body}`);
    await waitFor(() => expect(releases).toHaveLength(3));
    for (const client of clients) client.destroy();
    await waitFor(async () => expect(await connectionsOf(edge)).toBe(0));
    releases.splice(0).forEach((release) => release());

    const next = [login(), login(), login()];
    await waitFor(() => expect(releases).toHaveLength(3));
    releases.splice(0).forEach((release) => release());
    expect((await Promise.all(next)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  });
});

function connectionsOf({ app }: OpenedEdge): Promise<number> {
  return promisify<number>((tell) => void app.getHttpServer().getConnections(tell))();
}
