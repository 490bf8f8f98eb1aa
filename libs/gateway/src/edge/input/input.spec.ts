import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { anOrderRequest, aRegistration, aUser } from '../../testing/requests.js';
import { signedIn } from '../../testing/signed-in.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
  edge.answers = {
    'auth.register': aUser,
    'products.list-products': () => ({ items: [], nextCursor: null }),
  };
});
beforeEach(() => {
  edge.calls.length = 0;
});
afterAll(() => edge.app.close());

const json = { 'content-type': 'application/json' };
const register = (payload: string | Buffer | object, headers: object = json): InjectOptions => ({
  method: 'POST',
  url: '/v1/auth/register',
  headers: { ...headers },
  payload,
});

/** Every refusal is a whole problem, and nothing reaches a context. */
async function refusal(request: InjectOptions) {
  const response = await edge.app.inject(request);
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(edge.calls).toEqual([]);
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

describe('an address', () => {
  it.each([
    ['GET', '/v1/nothing', 404, 'platform.route-not-found'],
    ['GET', '/', 404, 'platform.route-not-found'],
    ['GET', '/v1/products/../../etc/passwd', 404, 'platform.route-not-found'],
    ['GET', '/v1/products/%zz', 400, 'platform.malformed-request'],
    ['GET', `/v1/products/${'a'.repeat(1_000)}`, 414, 'platform.address-too-long'],
    ['GET', '/v1/products?q=%zz', 400, 'platform.malformed-request'],
    ['GET', '/v1/products?q=%ff', 400, 'platform.malformed-request'],
    ['GET', '/v1/products?q=%ED%A0%80', 400, 'platform.malformed-request'],
    ['PROPFIND', '/v1/nothing', 404, 'platform.route-not-found'],
  ])('%s %s is refused with %d', async (method, url, status, code) => {
    expect(await refusal({ method: method as 'GET', url })).toEqual({ status, code });
  });

  it('that answers other methods says which', async () => {
    const response = await edge.app.inject({ method: 'DELETE', url: '/v1/products?q=mug' });
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('GET, HEAD, POST');
  });

  it('has its parameters validated', async () => {
    const headers = signedIn();
    expect(await refusal({ url: '/v1/orders/17', headers })).toEqual(invalid(['/id', 'must be a UUID']));
    expect(await refusal({ url: '/v1/products/a%00b' })).toEqual(invalid(['/id']));
  });
});

describe('a body', () => {
  it.each([
    ['cut', '{"email":"ada@ex'],
    ['doubled', '{}{}'],
    ['no JSON at all', 'email=ada'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ])('that is %s is refused', async (_, payload) => {
    expect(await refusal(register(payload))).toEqual(invalid(['', 'is not valid JSON']));
  });

  it.each([['[]'], ['"text"'], ['7'], ['true']])(
    'that is %s where an object belongs is refused',
    async (payload) => {
      expect(await refusal(register(payload))).toEqual(invalid(['', 'must be an object']));
    },
  );

  it('that begins with a byte order mark is read', async () => {
    const response = await edge.app.inject(register(`\uFEFF${JSON.stringify(aRegistration())}`));
    expect(response.statusCode).toBe(201);
  });

  it('may be nested 32 levels deep and no deeper', async () => {
    const nested = (levels: number) => `{"x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    const { errors } = await refusal(register(nested(32)));
    expect(errors).toContainEqual({ pointer: '/x', detail: 'is not a known field' });
    expect(await refusal(register(nested(33)))).toEqual(invalid(['', 'is nested deeper than 32 levels']));
    expect(await refusal(register(nested(50_000)))).toEqual(invalid(['', 'is nested deeper than 32 levels']));
  });

  it('with more values than any message has is refused at once', async () => {
    const lines = Array.from({ length: 300_000 }, () => '{}').join();
    const start = performance.now();
    const answer = await refusal(register(`{"lines":[${lines}]}`));
    expect(answer).toEqual(invalid(['', 'has more than 5000 values']));
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it.each([
    ['NUL', 'A\0da'],
    ['half a surrogate pair', 'A\uD83Dda'],
  ])('with %s in a text is refused', async (_, text) => {
    for (const [field, value] of Object.entries({ name: text, password: text, email: `${text}@b.example` })) {
      const answer = await refusal(register({ ...aRegistration(), [field]: value }));
      expect(answer).toEqual(invalid([`/${field}`, 'must be well-formed text without NUL']));
    }
  });

  it.each(['__proto__', 'constructor', 'prototype', 'a\0b'])(
    'with a field named %j is refused',
    async (name) => {
      const [, ...fields] = JSON.stringify(aRegistration());
      const answer = await refusal(register(`{${JSON.stringify(name)}:{"admin":true},${fields.join('')}`));
      expect(answer).toEqual(invalid([`/${name}`, 'is not a possible name']));
    },
  );

  it('with unknown fields is refused, at every level and together with all other problems', async () => {
    const order = {
      ...anOrderRequest(),
      lines: [{ sku: 'MUG', quantity: 0, price: 1 }],
      'a/b~c': 1,
      status: 'confirmed',
    };
    const headers = { ...signedIn(), 'idempotency-key': 'k' };
    expect(await refusal({ method: 'POST', url: '/v1/orders', headers, payload: order })).toEqual(
      invalid(
        ['/a~1b~0c', 'is not a known field'],
        ['/status', 'is not a known field'],
        ['/lines/0/price', 'is not a known field'],
        ['/lines/0/quantity', 'must not be less than 1'],
      ),
    );
  });

  it('cannot say what the address says', async () => {
    const headers = signedIn('inventory:write');
    const payload = { sku: 'OTHER', delta: 1, reason: 'delivery' };
    expect(await refusal({ method: 'POST', url: '/v1/inventory/MUG/adjustments', headers, payload })).toEqual(
      invalid(['/sku', 'is not a known field']),
    );
  });

  it('that is one field of its message is pointed into as it was sent', async () => {
    const headers = signedIn('products:write');
    const url = '/v1/products/01a2041f-25b5-73c8-9582-b0f6dab8a664';
    expect(await refusal({ method: 'PATCH', url, headers, payload: { status: 'sold', price: 1 } })).toEqual(
      invalid(['/price', 'is not a known field'], ['/status']),
    );
  });

  it('larger than 1 MiB is refused', async () => {
    const payload = JSON.stringify({ name: 'x'.repeat(1_048_576) });
    expect(await refusal(register(payload))).toEqual({ status: 413, code: 'platform.body-too-large' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'of type %s is refused',
    async (type) => {
      const answer = await refusal(register('x', { 'content-type': type }));
      expect(answer).toEqual({ status: 415, code: 'platform.unsupported-media-type' });
    },
  );

  it.each(['utf-16', '"iso-8859-1"', 'utf-8x', 'utf-16; charset=utf-8'])(
    'in charset %s is refused',
    async (charset) => {
      const type = `application/json; charset=${charset}`;
      const answer = await refusal(register(aRegistration(), { 'content-type': type }));
      expect(answer).toEqual({ status: 415, code: 'platform.unsupported-media-type' });
    },
  );

  it.each([
    { 'content-encoding': 'identity' },
    { 'content-type': 'application/json; charset=utf-8' },
    { 'content-type': 'application/json;charset="UTF-8"' },
  ])('that says it is plain UTF-8 is read (%j)', async (headers) => {
    const response = await edge.app.inject(register(aRegistration(), { ...json, ...headers }));
    expect(response.statusCode).toBe(201);
  });

  it('that is compressed is refused', async () => {
    const answer = await refusal(register(aRegistration(), { ...json, 'content-encoding': 'gzip' }));
    expect(answer).toEqual({ status: 415, code: 'platform.unsupported-media-type' });
  });

  it.each(['GET', 'DELETE'] as const)('where none is read is refused (%s)', async (method) => {
    const headers = { ...json, ...signedIn('account:manage') };
    const request = { method, url: '/v1/auth/me', headers, payload: '{"me":1}' };
    expect(await refusal(request)).toEqual(invalid(['', 'takes no body']));
  });

  it.each([[{}], [json]])('may be missing where none is needed (%j)', async (headers) => {
    edge.answers['orders.cancel'] = () => ({});
    const url = '/v1/orders/01a2041f-25b5-73c8-9582-b0f6dab8a664/cancel';
    const response = await edge.app.inject({ method: 'POST', url, headers: { ...headers, ...signedIn() } });
    expect(response.statusCode).toBe(200);
    expect(edge.calls[0]?.payload).toEqual({ id: '01a2041f-25b5-73c8-9582-b0f6dab8a664' });
  });
});

describe('a query', () => {
  it('is read in the types of the fields it names', async () => {
    await edge.app.inject('/v1/products?q=12&minPrice=100&inStock=true&count=false&limit=5');
    expect(edge.calls[0]?.payload).toEqual({ q: '12', minPrice: 100, inStock: true, count: false, limit: 5 });
  });

  it.each([
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
  ])('%s is refused', async (query, pointer) => {
    const { errors, ...problem } = await refusal({ url: `/v1/products?${query}` });
    expect(problem).toEqual({ status: 400, code: 'platform.invalid-request' });
    expect(new Set(errors.map((each: { pointer: string }) => each.pointer))).toEqual(new Set([pointer]));
  });

  it.each(['limit=1&limit=1', 'limit=x&limit=&limit=1'])('that is %s says only that', async (query) => {
    const request = { url: `/v1/products?${query}` };
    expect(await refusal(request)).toEqual(invalid(['/limit', 'is given more than once']));
  });

  it('is refused where a body is read', async () => {
    const request = { ...register(aRegistration()), url: '/v1/auth/register?admin=true' };
    expect(await refusal(request)).toEqual(invalid(['/admin', 'is not a known field']));
  });
});

describe('all that is wrong with a request is told at once', () => {
  const order = { method: 'POST', url: '/v1/orders', payload: { lines: [], foo: 1 } } as const;
  const named = async (request: InjectOptions): Promise<string[]> => {
    const { errors, ...problem } = await refusal(request);
    expect(problem).toEqual({ status: 400, code: 'platform.invalid-request' });
    return [...new Set<string>(errors.map(({ pointer }: { pointer: string }) => pointer))].toSorted();
  };

  it('of a body: what no field may be, and what this one may not', async () => {
    const payload = { ...aRegistration(), email: 'a\0b', name: 1, '\0': true, nickname: 1 };
    expect(await named(register(payload))).toEqual(['/\0', '/email', '/name', '/nickname']);
  });

  it('of a query', async () => {
    const url = '/v1/products?limit=0&cursor=abc&q=%00&colour=red';
    expect(await named({ url })).toEqual(['/colour', '/cursor', '/limit', '/q']);
  });

  it.each([
    ['an impossible key', { 'idempotency-key': 'a b' }],
    ['no key', {}],
  ])('of a request with %s', async (_, header) => {
    const headers = { ...signedIn(), ...header };
    const pointers = ['/Idempotency-Key', '/foo', '/lines', '/payment'];
    expect(await named({ ...order, headers })).toEqual(pointers);
  });

  it('each once', async () => {
    const { errors } = await refusal(register({ ...aRegistration(), email: 'a\0b' }));
    expect(errors).toEqual([{ pointer: '/email', detail: 'must be well-formed text without NUL' }]);
  });
});

describe('an Idempotency-Key', () => {
  it.each([[''], ['two words'], ['é'], ['x'.repeat(256)]])('%j is refused', async (key) => {
    const answer = await refusal(register(aRegistration(), { ...json, 'idempotency-key': key }));
    expect(answer).toEqual(invalid(['/Idempotency-Key', 'must be 1 to 255 visible ASCII characters']));
  });
});
