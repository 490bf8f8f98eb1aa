import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Unreachable } from '#contracts/definition';
import { TokenVerifier } from '#kernel/identity';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { anOrder } from '../../testing/requests.js';
import { signedIn, tokenWith } from '../../testing/signed-in.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
  edge.answers = {
    'orders.get': () => anOrder('confirmed'),
    'products.list-products': () => ({ items: [], nextCursor: null }),
    'products.get-stock': () => ({ sku: 'MUG', onHand: 1, reserved: 0, available: 1 }),
  };
});
beforeEach(() => {
  edge.calls.length = 0;
});
afterAll(() => edge.app.close());

const ownOrder = '/v1/orders/01a2041f-25b5-73c8-9582-b0f6dab8a664';
const stock = '/v1/inventory/MUG';
const get = (url: string, authorization?: string) =>
  edge.app.inject({ url, headers: authorization === undefined ? {} : { authorization } });

describe('a route for users', () => {
  it('refuses who shows no token', async () => {
    const response = await get(ownOrder);
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer');
    expect(response.json().code).toBe('platform.unauthenticated');
    expect(edge.calls).toEqual([]);
  });

  it('lets any user in, whose token goes along to the context', async () => {
    const { authorization } = signedIn();
    expect((await get(ownOrder, authorization)).statusCode).toBe(200);
    expect(edge.calls[0]?.headers.authorization).toBe(authorization);
  });
});

describe('a token that is sent again', () => {
  it('is recognised', async () => {
    const reads = jest.spyOn(edge.app.get(TokenVerifier, { strict: false }), 'keyFor');
    const { authorization } = signedIn();
    for (let i = 0; i < 3; i += 1) expect((await get(ownOrder, authorization)).statusCode).toBe(200);
    expect(reads).toHaveBeenCalledTimes(1);
    reads.mockRestore();
  });
});

describe('requests at the same time', () => {
  it('are each taken for the person who sent it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        get(stock, signedIn(...(n % 2 ? ['inventory:write'] : [])).authorization),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map((_, n) => (n % 2 ? 200 : 403)));
  });
});

describe('a route for a permission', () => {
  it('refuses a user who lacks it, and says which', async () => {
    const response = await get(stock, signedIn('products:write').authorization);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'platform.forbidden', permission: 'inventory:write' });
    expect(edge.calls).toEqual([]);
  });

  it('refuses them also once their token is known', async () => {
    const { authorization } = signedIn('products:write');
    expect((await get(ownOrder, authorization)).statusCode).toBe(200);
    expect((await get(stock, authorization)).statusCode).toBe(403);
  });

  it('lets in who has it', async () => {
    expect((await get(stock, signedIn('products:write', 'inventory:write').authorization)).statusCode).toBe(
      200,
    );
  });

  it('looks at the token before it looks at the request', async () => {
    expect((await get(`${stock}?unknown=1`)).statusCode).toBe(401);
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'a b' };
    const broken = { method: 'POST', url: '/v1/orders', headers, payload: '{"lines":[' } as const;
    expect((await edge.app.inject(broken)).statusCode).toBe(401);
  });
});

describe('a route for anyone', () => {
  it('needs no token', async () => {
    expect((await get('/v1/products')).statusCode).toBe(200);
    expect(edge.calls[0]?.headers).not.toHaveProperty('authorization');
  });

  it('passes a valid token on', async () => {
    const { authorization } = signedIn();
    await get('/v1/products', authorization);
    expect(edge.calls[0]?.headers.authorization).toBe(authorization);
  });

  it.each([
    ['no token', ''],
    ['another scheme', 'Basic YWRhOmFkYQ=='],
    ['nonsense', 'Bearer nonsense'],
    ['an expired token', `Bearer ${tokenWith({ exp: 1 })}`],
    ['a token of somebody else', `Bearer ${tokenWith({ iss: 'evil' })}`],
    ['a token for somebody else', `Bearer ${tokenWith({ aud: 'other' })}`],
    ['a token of another kind', `Bearer ${tokenWith({}, { typ: 'JWT' })}`],
    ['a token of another algorithm', `Bearer ${tokenWith({}, { alg: 'HS256' })}`],
    ['an unsigned token', `Bearer ${tokenWith({}, { alg: 'none' })}`],
    ['a token of an unknown key', `Bearer ${tokenWith({}, { kid: 'k2' })}`],
    ['a changed token', `${signedIn().authorization.slice(0, -4)}AAAA`],
  ])('refuses %s', async (_, authorization) => {
    expect((await get('/v1/products', authorization)).statusCode).toBe(401);
    expect(edge.calls).toEqual([]);
  });
});

describe('while the keys cannot be fetched', () => {
  it('says so, and does not call the token wrong', async () => {
    const other = await openEdge({
      publicKeys: () => {
        throw new Unreachable({ context: 'auth', outcome: 'not-sent' });
      },
    });
    const response = await other.app.inject({ url: '/v1/products', headers: signedIn() });
    expect(response.statusCode).toBe(503);
    expect(response.json().code).toBe('platform.unreachable');
    await other.app.close();
  });
});

describe('several edges in one process', () => {
  it('keep to their own keys', async () => {
    const other = await openEdge({ publicKeys: () => ({ keys: [] }) });
    expect((await get(ownOrder, signedIn().authorization)).statusCode).toBe(200);
    expect((await other.app.inject({ url: ownOrder, headers: signedIn() })).statusCode).toBe(401);
    await other.app.close();
  });
});
