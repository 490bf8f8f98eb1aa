import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { bearerHeaders } from '../../testing/access-tokens.js';

let gateway: TestGateway;
beforeAll(async () => {
  const env = { RATE_LIMIT_PER_MINUTE: '5' };
  gateway = await createTestGateway({ env });
  gateway.handlers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
});
afterAll(async () => {
  await gateway.app.close();
});

const get = (remoteAddress: string, headers: object = {}, url = '/v1/products') =>
  gateway.app.inject({ url, remoteAddress, headers: { ...headers } });
const statusesOf = async (n: number, send: () => ReturnType<typeof get>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let i = 0; i < n; i += 1) statuses.push((await send()).statusCode);
  return statuses;
};

describe('the rate limit of an IP address', () => {
  it('allows the requests of the policy, reports the remaining ones, and rejects further requests with 429', async () => {
    const { headers } = await get('10.0.0.1');
    expect(headers['ratelimit-policy']).toBe('"default";q=5;w=60');
    expect(headers['ratelimit']).toMatch(/^"default";r=4;t=(60|5\d)$/);
    expect(await statusesOf(5, () => get('10.0.0.1'))).toEqual([200, 200, 200, 200, 429]);
    const rejected = await get('10.0.0.1');
    expect(Number(rejected.headers['retry-after'])).toBeGreaterThan(0);
    expect(rejected.json()).toMatchObject({
      code: 'platform.too-many-requests',
      retryAfterSeconds: expect.any(Number),
    });
    expect((await get('10.0.0.2')).statusCode).toBe(200);
  });

  it('is shared by the /64 network of an IPv6 address', async () => {
    const [networkA, networkB] = ['2001:db8:1:1::', '2001:db8:1:2::'];
    let host = 0;
    expect(await statusesOf(6, () => get(`${networkA}${(host += 1)}`))).toEqual([
      200, 200, 200, 200, 200, 429,
    ]);
    expect((await get(`${networkB}1`)).statusCode).toBe(200);
  });

  it('includes requests to unknown paths and requests with invalid tokens', async () => {
    expect(await statusesOf(4, () => get('10.0.0.3', {}, '/v1/nothing'))).toEqual([404, 404, 404, 404]);
    const invalidToken = { authorization: 'Bearer a.b.c' };
    expect(await statusesOf(2, () => get('10.0.0.3', invalidToken))).toEqual([401, 429]);
  });

  it('does not include health probes', async () => {
    const notLimited = 404; // the test gateway has no health route, but the request is not limited
    expect(await statusesOf(6, () => get('10.0.0.4', {}, '/health/live'))).toEqual(Array(6).fill(notLimited));
  });
});

describe('the rate limit of a user', () => {
  it('is shared across IP addresses and separate from other users of the same IP address', async () => {
    const [one, other] = [bearerHeaders(), bearerHeaders()];
    await get('10.0.1.1', one);
    await get('10.0.1.1', other);
    expect(await statusesOf(4, () => get('10.0.1.1', one))).toEqual([200, 200, 200, 200]);
    expect(await statusesOf(2, () => get('10.0.1.2', one))).toEqual([200, 429]);
    expect((await get('10.0.1.1', other)).statusCode).toBe(200);
  });
});
