import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { anOrderRequest, aRegistration, aUser } from '../../testing/payloads.js';
import { bearerHeaders } from '../../testing/access-tokens.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
  gateway.handlers = {
    'auth.register': aUser,
    'products.list-products': () => ({ items: [], nextCursor: null }),
  };
});
beforeEach(() => {
  gateway.calls.length = 0;
});
afterAll(() => gateway.app.close());

const json = { 'content-type': 'application/json' };
/** For bodies above 16 KiB. */
const signedIn = { ...json, ...bearerHeaders('account:manage') };
const register = (payload: string | Buffer | object, headers: object = json): InjectOptions => ({
  method: 'POST',
  url: '/v1/auth/register',
  headers: { ...headers },
  payload,
});

/** Sends a request that must be rejected; asserts that the problem is complete and no message reached a context. */
async function rejectionOf(request: InjectOptions) {
  const response = await gateway.app.inject(request);
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(gateway.calls).toEqual([]);
  const { type, title, status, detail, instance, code, traceId, ...more } = response.json();
  expect({ type, status, traceId }).toEqual({
    type: `/problems/${code}`,
    status: response.statusCode,
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect([title, detail, instance].every((text) => typeof text === 'string')).toBe(true);
  return { status, code, ...more };
}

const invalid = (...errors: [pointer: string, detail?: string][]) => ({
  status: 400,
  code: 'platform.invalid-request',
  errors: errors.map(([pointer, detail]) => ({ pointer, detail: detail ?? expect.any(String) })),
});

describe('a URL', () => {
  it.each([
    ['GET', '/v1/nothing', 404, 'platform.route-not-found'],
    ['GET', '//', 404, 'platform.route-not-found'],
    ['GET', '/v1/products/../../etc/passwd', 404, 'platform.route-not-found'],
    ['GET', '/v1/products/%zz', 400, 'platform.malformed-request'],
    ['GET', `/v1/products/${'a'.repeat(1_000)}`, 414, 'platform.address-too-long'],
    ['GET', '/v1/products?q=%zz', 400, 'platform.malformed-request'],
    ['GET', '/v1/products?q=%ff', 400, 'platform.malformed-request'],
    ['GET', '/v1/products?q=%ED%A0%80', 400, 'platform.malformed-request'],
    ['PROPFIND', '/v1/nothing', 404, 'platform.route-not-found'],
  ])('%s %s is rejected with %d', async (method, url, status, code) => {
    expect(await rejectionOf({ method: method as 'GET', url })).toEqual({ status, code });
  });

  it('of another method is rejected with 405 and Allow', async () => {
    const response = await gateway.app.inject({ method: 'DELETE', url: '/v1/products?q=mug' });
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('GET, HEAD, POST');
  });

  it('has validated path parameters', async () => {
    const headers = bearerHeaders();
    expect(await rejectionOf({ url: '/v1/orders/17', headers })).toEqual(invalid(['/id', 'must be a UUID']));
    expect(await rejectionOf({ url: '/v1/products/a%00b' })).toEqual(invalid(['/id']));
  });
});

describe('a body', () => {
  it.each([
    ['truncated', '{"email":"ada@ex'],
    ['two documents', '{}{}'],
    ['not JSON', 'email=ada'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ])('that is %s is rejected', async (_, payload) => {
    expect(await rejectionOf(register(payload))).toEqual(invalid(['', 'must be valid JSON']));
  });

  it.each([['[]'], ['"text"'], ['7'], ['true']])(
    'that is %s instead of an object is rejected',
    async (payload) => {
      expect(await rejectionOf(register(payload))).toEqual(invalid(['', 'must be an object']));
    },
  );

  it('with a byte order mark is accepted', async () => {
    const response = await gateway.app.inject(register(`\uFEFF${JSON.stringify(aRegistration())}`));
    expect(response.statusCode).toBe(201);
  });

  it('may be nested up to 32 levels', async () => {
    const nested = (levels: number) => `{"x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    const { errors } = await rejectionOf(register(nested(32)));
    expect(errors).toContainEqual({ pointer: '/x', detail: 'is not a known field' });
    expect(await rejectionOf(register(nested(33)))).toEqual(
      invalid(['', 'must not be nested deeper than 32 levels']),
    );
    expect(await rejectionOf(register(nested(50_000), signedIn))).toEqual(
      invalid(['', 'must not be nested deeper than 32 levels']),
    );
  });

  it('with more than 5000 values is rejected without full validation', async () => {
    const lines = Array.from({ length: 300_000 }, () => '{}').join();
    const rejection = await rejectionOf(register(`{"lines":[${lines}]}`, signedIn));
    expect(rejection).toEqual(invalid(['', 'must not have more than 5000 values']));
  });

  it.each([
    ['NUL', 'A\0da'],
    ['a lone surrogate', 'A\uD83Dda'],
  ])('with %s in a text field is rejected', async (_, text) => {
    for (const [field, value] of Object.entries({ name: text, password: text, email: `${text}@b.example` })) {
      const rejection = await rejectionOf(register({ ...aRegistration(), [field]: value }));
      expect(rejection).toEqual(invalid([`/${field}`, 'must be well-formed text without NUL']));
    }
  });

  it.each(['__proto__', 'constructor', 'prototype', 'a\0b'])(
    'with a field named %j is rejected',
    async (name) => {
      const [, ...fields] = JSON.stringify(aRegistration());
      const rejection = await rejectionOf(
        register(`{${JSON.stringify(name)}:{"admin":true},${fields.join('')}`),
      );
      expect(rejection).toEqual(invalid([`/${name}`, 'is not an allowed field name']));
    },
  );

  it('with unknown fields is rejected, at every level and together with all other errors', async () => {
    const order = {
      ...anOrderRequest(),
      lines: [{ sku: 'MUG', quantity: 0, price: 1 }],
      'a/b~c': 1,
      status: 'confirmed',
    };
    const headers = { ...bearerHeaders(), 'idempotency-key': 'k' };
    expect(await rejectionOf({ method: 'POST', url: '/v1/orders', headers, payload: order })).toEqual(
      invalid(
        ['/a~1b~0c', 'is not a known field'],
        ['/status', 'is not a known field'],
        ['/lines/0/price', 'is not a known field'],
        ['/lines/0/quantity', 'must not be less than 1'],
      ),
    );
  });

  it('must not contain a path parameter', async () => {
    const headers = bearerHeaders('inventory:write');
    const payload = { sku: 'OTHER', delta: 1, reason: 'delivery' };
    expect(
      await rejectionOf({ method: 'POST', url: '/v1/inventory/MUG/adjustments', headers, payload }),
    ).toEqual(invalid(['/sku', 'is not a known field']));
  });

  it('bound to one field of the message has error pointers relative to the body', async () => {
    const headers = bearerHeaders('products:write');
    const url = '/v1/products/01a2041f-25b5-73c8-9582-b0f6dab8a664';
    expect(
      await rejectionOf({ method: 'PATCH', url, headers, payload: { status: 'sold', price: 1 } }),
    ).toEqual(invalid(['/price', 'is not a known field'], ['/status']));
  });

  it('larger than 1 MiB is rejected', async () => {
    const payload = JSON.stringify({ name: 'x'.repeat(1_048_576) });
    expect(await rejectionOf(register(payload))).toEqual({ status: 413, code: 'platform.body-too-large' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'invalid'])(
    'of type %s is rejected',
    async (type) => {
      const rejection = await rejectionOf(register('x', { 'content-type': type }));
      expect(rejection).toEqual({ status: 415, code: 'platform.unsupported-media-type' });
    },
  );

  it.each(['utf-16', '"iso-8859-1"', 'utf-8x', 'utf-16; charset=utf-8'])(
    'in charset %s is rejected',
    async (charset) => {
      const type = `application/json; charset=${charset}`;
      const rejection = await rejectionOf(register(aRegistration(), { 'content-type': type }));
      expect(rejection).toEqual({ status: 415, code: 'platform.unsupported-media-type' });
    },
  );

  it.each([
    { 'content-encoding': 'identity' },
    { 'content-type': 'application/json; charset=utf-8' },
    { 'content-type': 'application/json;charset="UTF-8"' },
    { 'content-type': 'application/json; charset=utf8' },
    { 'content-type': 'application/json; charset=Unicode-1-1-UTF-8; profile="a;charset=latin1"' },
  ])('declared as uncompressed UTF-8 is accepted (%j)', async (headers) => {
    const response = await gateway.app.inject(register(aRegistration(), { ...json, ...headers }));
    expect(response.statusCode).toBe(201);
  });

  it('declared with parameters of more than 256 characters is rejected', async () => {
    const typeOf = (length: number) => 'application/json; profile='.padEnd(length, 'a');
    const response = await gateway.app.inject(register(aRegistration(), { 'content-type': typeOf(256) }));
    expect(response.statusCode).toBe(201);
    gateway.calls.length = 0;
    const rejection = await rejectionOf(register(aRegistration(), { 'content-type': typeOf(257) }));
    expect(rejection).toEqual({ status: 415, code: 'platform.unsupported-media-type' });
  });

  it('that is compressed is rejected', async () => {
    const rejection = await rejectionOf(register(aRegistration(), { ...json, 'content-encoding': 'gzip' }));
    expect(rejection).toEqual({ status: 415, code: 'platform.unsupported-media-type' });
  });

  it.each(['GET', 'DELETE'] as const)('of a %s request is rejected', async (method) => {
    const headers = { ...json, ...bearerHeaders('account:manage') };
    const request = { method, url: '/v1/auth/me', headers, payload: '{"me":1}' };
    expect(await rejectionOf(request)).toEqual(invalid(['', 'must not have a body']));
  });

  it.each([[{}], [json]])('may be omitted if no field is required (%j)', async (headers) => {
    gateway.handlers['orders.cancel'] = () => ({});
    const url = '/v1/orders/01a2041f-25b5-73c8-9582-b0f6dab8a664/cancel';
    const response = await gateway.app.inject({
      method: 'POST',
      url,
      headers: { ...headers, ...bearerHeaders() },
    });
    expect(response.statusCode).toBe(200);
    expect(gateway.calls[0]?.payload).toEqual({ id: '01a2041f-25b5-73c8-9582-b0f6dab8a664' });
  });
});

describe('a query', () => {
  it('is converted to the types of its fields', async () => {
    await gateway.app.inject('/v1/products?q=12&minPrice=100&inStock=true&count=false&limit=5');
    expect(gateway.calls[0]?.payload).toEqual({
      q: '12',
      minPrice: 100,
      inStock: true,
      count: false,
      limit: 5,
    });
  });

  it('may have empty search terms and choices, as forms send them', async () => {
    await gateway.app.inject('/v1/products?q=&category=&minPrice=&maxPrice=&inStock=&sort=&limit=5');
    expect(gateway.calls[0]?.payload).toEqual({ q: '', category: '', limit: 5 });
  });

  it.each([
    ['unknown=', '/unknown'],
    ['cursor=', '/cursor'],
    ['unknown=1', '/unknown'],
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=1e400', '/limit'],
    ['limit=', '/limit'],
    ['limit=1&limit=2', '/limit'],
    ['limit[]=1', '/limit[]'],
    ['minPrice=9007199254740993', '/minPrice'],
    ['inStock=yes', '/inStock'],
    ['sort=%27%3BDROP', '/sort'],
    ['q=a%00b', '/q'],
    ['__proto__=1', '/__proto__'],
    ['q[$ne]=1', '/q[$ne]'],
  ])('%s is rejected', async (query, pointer) => {
    const { errors, ...problem } = await rejectionOf({ url: `/v1/products?${query}` });
    expect(problem).toEqual({ status: 400, code: 'platform.invalid-request' });
    expect(new Set(errors.map((each: { pointer: string }) => each.pointer))).toEqual(new Set([pointer]));
  });

  it.each(['limit=1&limit=1', 'limit=x&limit=&limit=1'])('%s is reported as one error', async (query) => {
    const request = { url: `/v1/products?${query}` };
    expect(await rejectionOf(request)).toEqual(invalid(['/limit', 'must not be repeated']));
  });

  it('is rejected on a route with a body', async () => {
    const request = { ...register(aRegistration()), url: '/v1/auth/register?admin=true' };
    expect(await rejectionOf(request)).toEqual(invalid(['/admin', 'is not a known field']));
  });
});

describe('the errors of an invalid request', () => {
  const order = { method: 'POST', url: '/v1/orders', payload: { lines: [], foo: 1 } } as const;
  const pointersOf = async (request: InjectOptions): Promise<string[]> => {
    const { errors, ...problem } = await rejectionOf(request);
    expect(problem).toEqual({ status: 400, code: 'platform.invalid-request' });
    return [...new Set<string>(errors.map(({ pointer }: { pointer: string }) => pointer))].toSorted();
  };

  it('include malformed and invalid fields of a body', async () => {
    const payload = { ...aRegistration(), email: 'a\0b', name: 1, '\0': true, nickname: 1 };
    expect(await pointersOf(register(payload))).toEqual(['/\0', '/email', '/name', '/nickname']);
  });

  it('include all invalid parameters of a query', async () => {
    const url = '/v1/products?limit=0&cursor=abc&q=%00&colour=red';
    expect(await pointersOf({ url })).toEqual(['/colour', '/cursor', '/limit', '/q']);
  });

  it.each([
    ['an invalid key', { 'idempotency-key': 'a b' }],
    ['no key', {}],
  ])('include the Idempotency-Key and the body of a request with %s', async (_, header) => {
    const headers = { ...bearerHeaders(), ...header };
    const pointers = ['/Idempotency-Key', '/foo', '/lines', '/payment'];
    expect(await pointersOf({ ...order, headers })).toEqual(pointers);
  });

  it('contain each field once', async () => {
    const { errors } = await rejectionOf(register({ ...aRegistration(), email: 'a\0b' }));
    expect(errors).toEqual([{ pointer: '/email', detail: 'must be well-formed text without NUL' }]);
  });
});

describe('an Idempotency-Key', () => {
  it.each([[''], ['two words'], ['é'], ['x'.repeat(256)]])('%j is rejected', async (key) => {
    const rejection = await rejectionOf(register(aRegistration(), { ...json, 'idempotency-key': key }));
    expect(rejection).toEqual(invalid(['/Idempotency-Key', 'must be 1 to 255 visible ASCII characters']));
  });
});
