import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#kernel/config';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { signedIn } from '../../testing/signed-in.js';

let edge: OpenedEdge;
beforeAll(async () => {
  loadSettings({ NODE_ENV: 'test', RATE_LIMIT_PER_MINUTE: '5' });
  edge = await openEdge();
  edge.answers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
});
afterAll(async () => {
  await edge.app.close();
  loadSettings({ NODE_ENV: 'test' });
});

const get = (remoteAddress: string, headers: object = {}, url = '/v1/products') =>
  edge.app.inject({ url, remoteAddress, headers: { ...headers } });
const times = async (n: number, ask: () => ReturnType<typeof get>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let i = 0; i < n; i += 1) statuses.push((await ask()).statusCode);
  return statuses;
};

describe('an address', () => {
  it('may send as many requests as the policy says, and is told how many are left', async () => {
    const { headers } = await get('10.0.0.1');
    expect(headers['ratelimit-policy']).toBe('"default";q=5;w=60');
    expect(headers['ratelimit']).toMatch(/^"default";r=4;t=(60|5\d)$/);
    expect(await times(5, () => get('10.0.0.1'))).toEqual([200, 200, 200, 200, 429]);
    const refused = await get('10.0.0.1');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({
      code: 'platform.too-many-requests',
      retryAfterSeconds: expect.any(Number),
    });
    expect((await get('10.0.0.2')).statusCode).toBe(200);
  });

  it('does not get more by asking for what is not there, or with tokens it made up', async () => {
    expect(await times(4, () => get('10.0.0.3', {}, '/v1/nothing'))).toEqual([404, 404, 404, 404]);
    const made = { authorization: 'Bearer a.b.c' };
    expect(await times(2, () => get('10.0.0.3', made))).toEqual([401, 429]);
  });

  it('may ask for the health of the process as often as it likes', async () => {
    const here = 404; // nobody serves it here, but it is not counted
    expect(await times(6, () => get('10.0.0.4', {}, '/health/live'))).toEqual(Array(6).fill(here));
  });
});

describe('a user', () => {
  it('is counted wherever they are, and apart from others at the same address', async () => {
    const [one, other] = [signedIn(), signedIn()];
    await get('10.0.1.1', one);
    await get('10.0.1.1', other);
    expect(await times(4, () => get('10.0.1.1', one))).toEqual([200, 200, 200, 200]);
    expect(await times(2, () => get('10.0.1.2', one))).toEqual([200, 429]);
    expect((await get('10.0.1.1', other)).statusCode).toBe(200);
  });
});
