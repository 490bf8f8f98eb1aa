import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMetrics } from '#kernel/observability';
import { loadSettings } from '#kernel/config';
import { eventually } from '#kernel/testing';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';
import { admitting } from './admit-requests.js';

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
  await eventually(() => expect(releases).toHaveLength(count));
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
    const [answered, refused, closes]: [string[], string[], (() => void)[]] = [[], [], []];
    const note = (list: string[]) => (request: { url?: string }) => void list.push(request.url!);
    const admitted = admitting(() => room, note(answered) as never, note(refused) as never);
    const ask = (path: string): void =>
      admitted(
        { url: path } as never,
        { once: (event: string, leave: () => void) => event === 'close' && closes.push(leave) } as never,
      );
    ['/1', '/2', '/3'].forEach(ask);
    room = 1;
    closes.shift()!();
    ask('/4');
    closes.shift()!();
    ask('/5');
    expect([answered, refused]).toEqual([
      ['/1', '/2', '/5'],
      ['/3', '/4'],
    ]);
  });
});
