import { describe, expect, it } from '@jest/globals';
import { cleaveClient } from './cleave-client.js';
import { paginate } from './pagination.js';
import type { Tokens } from './session.js';

const baseUrl = 'http://shop.test';

/** A client whose `fetch` returns `responses` in order and records the requests and retry delays. */
function stubServer(...responses: (Response | (() => Response))[]) {
  const requests: Request[] = [];
  const delays: number[] = [];
  const client = (tokens?: Tokens, onTokensRefreshed?: (tokens: Tokens) => void) =>
    cleaveClient({
      baseUrl,
      ...(tokens && { tokens }),
      ...(onTokensRefreshed && { onTokensRefreshed }),
      fetch: async (request) => {
        requests.push(request);
        const response = responses.shift()!;
        return typeof response === 'function' ? response() : response;
      },
      retries: { sleep: async (milliseconds) => void delays.push(milliseconds) },
    });
  return { client, requests, delays };
}

const page = { items: [], nextCursor: null };
const retryLater = (status: number, seconds: string) =>
  new Response('{}', { status, headers: { 'retry-after': seconds } });
const order = { body: { lines: [{ sku: 'MUG', quantity: 1 }], payment: { method: 'invoice' as const } } };
const withKey = { params: { header: { 'Idempotency-Key': 'mine' } } };

describe('a request rejected with 429 or 503', () => {
  it('is retried after the delay in Retry-After', async () => {
    const { client, requests, delays } = stubServer(
      retryLater(503, '1'),
      retryLater(429, '3'),
      Response.json(page),
    );
    expect((await client().GET('/v1/products')).data).toEqual(page);
    expect([requests.length, delays]).toEqual([3, [1_000, 3_000]]);
  });

  it('is not retried if the delay is too long or the attempts are used up', async () => {
    const longDelay = stubServer(retryLater(429, '600'));
    expect((await longDelay.client().GET('/v1/products')).response.status).toBe(429);
    const overloaded = stubServer(...Array.from({ length: 4 }, () => retryLater(503, '1')));
    expect((await overloaded.client().GET('/v1/products')).response.status).toBe(503);
    expect(overloaded.requests).toHaveLength(4);
  });
});

describe('a POST request', () => {
  it('is retried with the same idempotency key and body', async () => {
    const { client, requests } = stubServer(retryLater(503, '1'), Response.json({}, { status: 201 }));
    await client().POST('/v1/auth/register', {
      body: { email: 'a@b.example', password: 'p'.repeat(9), name: 'A' },
    });
    const keys = requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(await requests[1]!.json()).toMatchObject({ name: 'A' });
  });

  it('gets a generated idempotency key if the operation requires one', async () => {
    const { client, requests } = stubServer(Response.json({}, { status: 201 }));
    await client().POST('/v1/orders', order); // compiles without a key
    expect(requests[0]!.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps the idempotency key of the caller', async () => {
    const { client, requests } = stubServer(Response.json({}, { status: 201 }));
    await client().POST('/v1/orders', { ...order, ...withKey });
    expect(requests[0]!.headers.get('idempotency-key')).toBe('mine');
  });
});

describe('an expired access token', () => {
  const expired = { accessToken: 'expired', refreshToken: 'r1' };
  const refreshed = { accessToken: 'new', refreshToken: 'r2' };
  const respond = ({ headers }: Request) =>
    headers.get('authorization') === 'Bearer new' ? Response.json(page) : new Response('{}', { status: 401 });

  it('is refreshed once for all concurrent requests', async () => {
    const stored: Tokens[] = [];
    let refreshes = 0;
    const client = cleaveClient({
      baseUrl,
      tokens: expired,
      onTokensRefreshed: (tokens) => stored.push(tokens),
      fetch: async (request) => {
        if (!request.url.endsWith('/v1/auth/refresh')) return respond(request);
        refreshes += 1;
        expect(await request.json()).toEqual({ refreshToken: 'r1' });
        return Response.json(refreshed);
      },
    });
    const results = await Promise.all([
      client.GET('/v1/orders'),
      client.GET('/v1/orders'),
      client.GET('/v1/orders'),
    ]);
    expect(results.map(({ response }) => response.status)).toEqual([200, 200, 200]);
    expect([refreshes, stored]).toEqual([1, [refreshed]]);
  });

  it('is refreshed below the path of the base URL', async () => {
    const urls: string[] = [];
    const client = cleaveClient({
      baseUrl: `${baseUrl}/api/`,
      tokens: expired,
      fetch: async (request) => {
        urls.push(request.url);
        return request.url.endsWith('/refresh') ? Response.json(refreshed) : respond(request);
      },
    });
    await client.GET('/v1/orders');
    expect(urls).toEqual([
      `${baseUrl}/api/v1/orders`,
      `${baseUrl}/api/v1/auth/refresh`,
      `${baseUrl}/api/v1/orders`,
    ]);
  });

  it('that cannot be refreshed results in a 401 for the caller', async () => {
    const unauthorized = () => new Response('{}', { status: 401 });
    const { client, requests } = stubServer(unauthorized, unauthorized);
    expect((await client(expired).GET('/v1/orders')).response.status).toBe(401);
    expect(requests).toHaveLength(2);
  });
});

it('paginate fetches the pages of a list on demand', async () => {
  const pages = [
    { items: [1, 2], nextCursor: 'a' },
    { items: [3], nextCursor: null },
  ];
  const cursors: (string | undefined)[] = [];
  const items: number[] = [];
  for await (const item of paginate(async (cursor) => {
    cursors.push(cursor);
    return pages.shift()!;
  }))
    items.push(item);
  expect([items, cursors]).toEqual([
    [1, 2, 3],
    [undefined, 'a'],
  ]);
});
