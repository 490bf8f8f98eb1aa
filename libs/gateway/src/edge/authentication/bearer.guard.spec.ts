import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Unreachable } from '#contracts/definition';
import { TokenVerifier } from '#kernel/identity';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { anOrder } from '../../testing/payloads.js';
import { bearerHeaders, signToken } from '../../testing/access-tokens.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
  gateway.handlers = {
    'orders.get': () => anOrder('confirmed'),
    'products.list-products': () => ({ items: [], nextCursor: null }),
    'products.get-stock': () => ({ sku: 'MUG', onHand: 1, reserved: 0, available: 1 }),
  };
});
beforeEach(() => {
  gateway.calls.length = 0;
});
afterAll(() => gateway.app.close());

const ownOrder = '/v1/orders/01a2041f-25b5-73c8-9582-b0f6dab8a664';
const stock = '/v1/inventory/MUG';
const get = (url: string, authorization?: string) =>
  gateway.app.inject({ url, headers: authorization === undefined ? {} : { authorization } });

describe('a route with access `user`', () => {
  it('rejects a request without a token with 401', async () => {
    const response = await get(ownOrder);
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer');
    expect(response.json().code).toBe('platform.unauthenticated');
    expect(gateway.calls).toEqual([]);
  });

  it('accepts any user and forwards the token to the context', async () => {
    const { authorization } = bearerHeaders();
    expect((await get(ownOrder, authorization)).statusCode).toBe(200);
    expect(gateway.calls[0]?.headers.authorization).toBe(authorization);
  });
});

describe('a token that is sent repeatedly', () => {
  it('is verified once', async () => {
    const reads = jest.spyOn(gateway.app.get(TokenVerifier, { strict: false }), 'publicKeyFor');
    const { authorization } = bearerHeaders();
    for (let i = 0; i < 3; i += 1) expect((await get(ownOrder, authorization)).statusCode).toBe(200);
    expect(reads).toHaveBeenCalledTimes(1);
    reads.mockRestore();
  });
});

describe('concurrent requests', () => {
  it('are each authenticated as their own sender', async () => {
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        get(stock, bearerHeaders(...(n % 2 ? ['inventory:write'] : [])).authorization),
      ),
    );
    expect(responses.map(({ statusCode }) => statusCode)).toEqual(
      responses.map((_, n) => (n % 2 ? 200 : 403)),
    );
  });
});

describe('a route that requires a permission', () => {
  it('rejects a user without it with 403 and names the permission', async () => {
    const response = await get(stock, bearerHeaders('products:write').authorization);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ code: 'platform.forbidden', permission: 'inventory:write' });
    expect(gateway.calls).toEqual([]);
  });

  it('rejects such a user also if the token is cached', async () => {
    const { authorization } = bearerHeaders('products:write');
    expect((await get(ownOrder, authorization)).statusCode).toBe(200);
    expect((await get(stock, authorization)).statusCode).toBe(403);
  });

  it('accepts a user with the permission', async () => {
    expect(
      (await get(stock, bearerHeaders('products:write', 'inventory:write').authorization)).statusCode,
    ).toBe(200);
  });

  it('checks the token before it validates the request', async () => {
    expect((await get(`${stock}?unknown=1`)).statusCode).toBe(401);
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'a b' };
    const broken = { method: 'POST', url: '/v1/orders', headers, payload: '{"lines":[' } as const;
    expect((await gateway.app.inject(broken)).statusCode).toBe(401);
  });
});

describe('a public route', () => {
  it('requires no token', async () => {
    expect((await get('/v1/products')).statusCode).toBe(200);
    expect(gateway.calls[0]?.headers).not.toHaveProperty('authorization');
  });

  it('forwards a valid token', async () => {
    const { authorization } = bearerHeaders();
    await get('/v1/products', authorization);
    expect(gateway.calls[0]?.headers.authorization).toBe(authorization);
  });

  it.each([
    ['no token', ''],
    ['another scheme', 'Basic YWRhOmFkYQ=='],
    ['nonsense', 'Bearer nonsense'],
    ['an expired token', `Bearer ${signToken({ exp: 1 })}`],
    ['a token of another issuer', `Bearer ${signToken({ iss: 'evil' })}`],
    ['a token for another audience', `Bearer ${signToken({ aud: 'other' })}`],
    ['a token of another type', `Bearer ${signToken({}, { typ: 'JWT' })}`],
    ['a token with another algorithm', `Bearer ${signToken({}, { alg: 'HS256' })}`],
    ['an unsigned token', `Bearer ${signToken({}, { alg: 'none' })}`],
    ['a token with an unknown key id', `Bearer ${signToken({}, { kid: 'k2' })}`],
    ['a token with a changed signature', `${bearerHeaders().authorization.slice(0, -4)}AAAA`],
  ])('rejects %s', async (_, authorization) => {
    expect((await get('/v1/products', authorization)).statusCode).toBe(401);
    expect(gateway.calls).toEqual([]);
  });
});

describe('while the public keys cannot be fetched', () => {
  it('a token is rejected with 503, not with 401', async () => {
    const other = await createTestGateway({
      publicKeys: () => {
        throw new Unreachable({ context: 'auth', outcome: 'not-sent' });
      },
    });
    const response = await other.app.inject({ url: '/v1/products', headers: bearerHeaders() });
    expect(response.statusCode).toBe(503);
    expect(response.json().code).toBe('platform.unreachable');
    await other.app.close();
  });
});

describe('several gateways in one process', () => {
  it('use their own keys', async () => {
    const other = await createTestGateway({ publicKeys: () => ({ keys: [] }) });
    expect((await get(ownOrder, bearerHeaders().authorization)).statusCode).toBe(200);
    expect((await other.app.inject({ url: ownOrder, headers: bearerHeaders() })).statusCode).toBe(401);
    await other.app.close();
  });
});
