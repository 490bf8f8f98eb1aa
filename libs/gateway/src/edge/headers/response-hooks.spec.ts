import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { anOrder } from '../../testing/payloads.js';
import { bearerHeaders } from '../../testing/access-tokens.js';

let gateway: TestGateway;
const order = anOrder('confirmed');
beforeAll(async () => {
  gateway = await createTestGateway();
  gateway.handlers = {
    'orders.get': () => order,
    'products.get-product': ({ payload }) => ({ slug: (payload as { id: string }).id }),
  };
});
afterAll(() => gateway.app.close());

const get = (slug: string, ifNoneMatch?: string) =>
  gateway.app.inject({
    url: `/v1/products/${slug}`,
    headers: ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch },
  });

describe('a GET response', () => {
  it('has a strong ETag derived from its body', async () => {
    const [one, same, other] = await Promise.all([get('mug'), get('mug'), get('cup')]);
    expect(one.headers.etag).toMatch(/^"[\w-]{43}\.[\w-]{43}"$/);
    expect(same.headers.etag).toBe(one.headers.etag);
    expect(other.headers.etag).not.toBe(one.headers.etag);
    expect(one.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(one.body).toBe('{"slug":"mug"}');
  });

  it.each([
    ['the ETag', (tag: string) => tag],
    ['the ETag among others', (tag: string) => `"other", ${tag}`],
    ['the ETag, weakened by a cache', (tag: string) => `W/${tag}`],
    ['a wildcard', () => '*'],
  ])('is a 304 if If-None-Match has %s', async (_, ifNoneMatch) => {
    const { etag } = (await get('mug')).headers;
    const revalidated = await get('mug', ifNoneMatch(etag as string));
    expect([revalidated.statusCode, revalidated.body, revalidated.headers.etag]).toEqual([304, '', etag]);
    expect(revalidated.headers).not.toHaveProperty('content-type');
  });

  it('is a 200 if If-None-Match has an older ETag', async () => {
    const { etag } = (await get('cup')).headers;
    expect((await get('mug', etag as string)).statusCode).toBe(200);
  });

  it('has no ETag if the request is rejected', async () => {
    const rejected = await get('mug?colour=red', '*');
    expect([rejected.statusCode, rejected.headers.etag]).toEqual([400, undefined]);
  });

  it('has the same headers for HEAD, and no body', async () => {
    const head = await gateway.app.inject({ method: 'HEAD', url: '/v1/products/mug' });
    expect(head.headers.etag).toBe((await get('mug')).headers.etag);
    expect(head.body).toBe('');
    const headers = { 'if-none-match': '*' };
    const notModified = await gateway.app.inject({ method: 'HEAD', url: '/v1/products/mug', headers });
    expect(notModified.statusCode).toBe(304);
    expect(notModified.headers).not.toHaveProperty('content-length');
  });
});

describe('Cache-Control', () => {
  it('is no-store on account data', async () => {
    const response = await gateway.app.inject({ url: `/v1/orders/${order.id}`, headers: bearerHeaders() });
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('is no-store on failures', async () => {
    expect((await gateway.app.inject('/v1/nothing')).headers['cache-control']).toBe('no-store');
  });

  it('is absent on public queries', async () => {
    expect((await get('mug')).headers).not.toHaveProperty('cache-control');
  });

  it('is private on public queries with credentials, whose response depends on the permissions', async () => {
    const url = '/v1/products/mug';
    const response = await gateway.app.inject({ url, headers: bearerHeaders() });
    expect(response.headers['cache-control']).toBe('private, no-cache');
    const { etag } = response.headers;
    const headers = { ...bearerHeaders(), 'if-none-match': etag as string };
    const revalidated = await gateway.app.inject({ url, headers });
    expect([revalidated.statusCode, revalidated.headers['cache-control']]).toEqual([
      304,
      'private, no-cache',
    ]);
  });
});
