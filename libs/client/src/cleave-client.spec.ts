import { describe, expect, it } from '@jest/globals';
import { cleaveClient } from './cleave-client.js';
import { itemsOf } from './pages.js';
import type { Tokens } from './session.js';

const baseUrl = 'http://shop.test';

/** Answers in turn, and keeps what was asked. */
function server(...answers: (Response | (() => Response))[]) {
  const asked: Request[] = [];
  const pauses: number[] = [];
  const client = (tokens?: Tokens, onRenewal?: (tokens: Tokens) => void) =>
    cleaveClient({
      baseUrl,
      ...(tokens && { tokens }),
      ...(onRenewal && { onRenewal }),
      fetch: async (request) => {
        asked.push(request);
        const answer = answers.shift()!;
        return typeof answer === 'function' ? answer() : answer;
      },
      retries: { pause: async (milliseconds) => void pauses.push(milliseconds) },
    });
  return { client, asked, pauses };
}

const page = { items: [], nextCursor: null };
const wait = (status: number, seconds: string) =>
  new Response('{}', { status, headers: { 'retry-after': seconds } });
const order = { body: { lines: [{ sku: 'MUG', quantity: 1 }], payment: { method: 'invoice' as const } } };
const keyed = { params: { header: { 'Idempotency-Key': 'mine' } } };

describe('a request that is turned away', () => {
  it('is sent again after the pause that was asked for', async () => {
    const { client, asked, pauses } = server(wait(503, '1'), wait(429, '3'), Response.json(page));
    expect((await client().GET('/v1/products')).data).toEqual(page);
    expect([asked.length, pauses]).toEqual([3, [1_000, 3_000]]);
  });

  it('is answered as it is when that takes too long, or happens too often', async () => {
    const patient = server(wait(429, '600'));
    expect((await patient.client().GET('/v1/products')).response.status).toBe(429);
    const stubborn = server(...Array.from({ length: 4 }, () => wait(503, '1')));
    expect((await stubborn.client().GET('/v1/products')).response.status).toBe(503);
    expect(stubborn.asked).toHaveLength(4);
  });
});

describe('a change', () => {
  it('is sent again under the same key, with the same body', async () => {
    const { client, asked } = server(wait(503, '1'), Response.json({}, { status: 201 }));
    await client().POST('/v1/auth/register', {
      body: { email: 'a@b.example', password: 'p'.repeat(9), name: 'A' },
    });
    const keys = asked.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(await asked[1]!.json()).toMatchObject({ name: 'A' });
  });

  it('that the document asks a key of is given one by the client', async () => {
    const { client, asked } = server(Response.json({}, { status: 201 }));
    await client().POST('/v1/orders', order); // compiles without a key
    expect(asked[0]!.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps the key it was given', async () => {
    const { client, asked } = server(Response.json({}, { status: 201 }));
    await client().POST('/v1/orders', { ...order, ...keyed });
    expect(asked[0]!.headers.get('idempotency-key')).toBe('mine');
  });
});

describe('an access token that has expired', () => {
  const old = { accessToken: 'old', refreshToken: 'r1' };
  const renewed = { accessToken: 'new', refreshToken: 'r2' };
  const answer = ({ headers }: Request) =>
    headers.get('authorization') === 'Bearer new' ? Response.json(page) : new Response('{}', { status: 401 });

  it('is renewed once for all requests that find it so', async () => {
    const kept: Tokens[] = [];
    let renewals = 0;
    const client = cleaveClient({
      baseUrl,
      tokens: old,
      onRenewal: (tokens) => kept.push(tokens),
      fetch: async (request) => {
        if (!request.url.endsWith('/v1/auth/refresh')) return answer(request);
        renewals += 1;
        expect(await request.json()).toEqual({ refreshToken: 'r1' });
        return Response.json(renewed);
      },
    });
    const answers = await Promise.all([
      client.GET('/v1/orders'),
      client.GET('/v1/orders'),
      client.GET('/v1/orders'),
    ]);
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 200]);
    expect([renewals, kept]).toEqual([1, [renewed]]);
  });

  it('that cannot be renewed leaves the 401 to the caller', async () => {
    const refusal = () => new Response('{}', { status: 401 });
    const { client, asked } = server(refusal, refusal);
    expect((await client(old).GET('/v1/orders')).response.status).toBe(401);
    expect(asked).toHaveLength(2);
  });
});

it('a list is read page after page, as far as it is read', async () => {
  const pages = [
    { items: [1, 2], nextCursor: 'a' },
    { items: [3], nextCursor: null },
  ];
  const cursors: (string | undefined)[] = [];
  const found: number[] = [];
  for await (const item of itemsOf(async (cursor) => {
    cursors.push(cursor);
    return pages.shift()!;
  }))
    found.push(item);
  expect([found, cursors]).toEqual([
    [1, 2, 3],
    [undefined, 'a'],
  ]);
});
