import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OutgoingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

let gateway: TestGateway;
const page = { items: Array.from({ length: 200 }, (_, n) => ({ slug: `mug-${n}` })), nextCursor: null };
beforeAll(async () => {
  gateway = await createTestGateway();
  gateway.handlers = {
    'products.list-products': () => page,
    'products.get-product': () => ({ slug: 'mug' }),
  };
});
afterAll(() => gateway.app.close());

/** Removes headers that differ for each request. */
const stableHeaders = ({ date: _, 'x-request-id': __, ratelimit: ___, ...headers }: OutgoingHttpHeaders) =>
  headers;

const get = (url: string, encoding: string) =>
  gateway.app.inject({ url, headers: { 'accept-encoding': encoding } });

describe('a response', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('of 1 KiB or more is compressed with %s if the client accepts it', async (encoding, decompress) => {
    const { headers, rawPayload } = await get('/v1/products', encoding);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(JSON.parse(decompress(rawPayload).toString())).toEqual(page);
  });

  it('is not compressed if it is small or the client accepts only identity', async () => {
    for (const response of [await get('/v1/products/mug', 'gzip'), await get('/v1/products', 'identity')])
      expect(response.headers).not.toHaveProperty('content-encoding');
  });

  it('has Vary: accept-encoding if it is compressible, also with status 304', async () => {
    const { headers } = await get('/v1/products', 'identity');
    expect(headers.vary).toBe('accept-encoding');
    const ifNoneMatch = { 'if-none-match': String(headers.etag) };
    const revalidated = await gateway.app.inject({ url: '/v1/products', headers: ifNoneMatch });
    expect([revalidated.statusCode, revalidated.headers.vary]).toEqual([304, 'accept-encoding']);
    expect((await get('/v1/products/mug', 'gzip')).headers).not.toHaveProperty('vary');
  });

  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=0.9, br;q=0.5', 'gzip'],
    ['gzip;q=0, *', 'br'],
    ['br;q=0, *', 'gzip'],
    ['identity, gzip;q=0.5', undefined],
    ['gzip;q=0', undefined],
    ['deflate', undefined],
    ['*;q=0', undefined],
  ])('has the encoding that the client prefers (%s)', async (accepted, encoding) => {
    for (const url of ['/v1/products', '/openapi.json'])
      expect((await get(url, accepted)).headers['content-encoding']).toBe(encoding);
  });

  it.each(['gzip', 'br', 'identity'])('has the same headers for HEAD (%s)', async (encoding) => {
    const documents = [
      '/openapi.json',
      '/problems/platform.internal',
      '/docs/',
      '/docs/js/scalar.js',
      '/favicon.ico',
    ];
    for (const url of ['/v1/products', '/v1/products/mug', '/v1/products?limit=0', ...documents]) {
      const got = await get(url, encoding);
      const head = await gateway.app.inject({
        method: 'HEAD',
        url,
        headers: { 'accept-encoding': encoding },
      });
      expect(head.body).toBe('');
      expect(stableHeaders(head.headers)).toEqual(stableHeaders(got.headers));
    }
  });

  it('has a different ETag per encoding, each of which matches If-None-Match', async () => {
    const tags = [];
    for (const encoding of ['gzip', 'br', 'identity']) {
      const tag = String((await get('/v1/products', encoding)).headers.etag);
      for (const ifNoneMatchTag of [tag, `W/${tag}`, `"other", ${tag}`]) {
        const revalidated = await gateway.app.inject({
          url: '/v1/products',
          headers: { 'accept-encoding': 'gzip', 'if-none-match': ifNoneMatchTag },
        });
        expect([revalidated.statusCode, revalidated.payload]).toEqual([304, '']);
        expect(ifNoneMatchTag).toContain(revalidated.headers.etag);
      }
      tags.push(tag);
    }
    expect(tags).toEqual([tags[0], tags[0]!.replace('gzip', 'br'), tags[0]!.replace('+gzip', '')]);
    expect(new Set(tags).size).toBe(3);
  });
});
