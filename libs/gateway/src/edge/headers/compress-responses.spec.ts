import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OutgoingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';

let edge: OpenedEdge;
const page = { items: Array.from({ length: 200 }, (_, n) => ({ slug: `mug-${n}` })), nextCursor: null };
beforeAll(async () => {
  edge = await openEdge();
  edge.answers = {
    'products.list-products': () => page,
    'products.get-product': () => ({ slug: 'mug' }),
  };
});
afterAll(() => edge.app.close());

/** Without what is another one for each request. */
const lasting = ({ date: _, 'x-request-id': __, ratelimit: ___, ...headers }: OutgoingHttpHeaders) => headers;

const get = (url: string, encoding: string) =>
  edge.app.inject({ url, headers: { 'accept-encoding': encoding } });

describe('an answer', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('of some size is sent as %s to who takes that', async (encoding, open) => {
    const { headers, rawPayload } = await get('/v1/products', encoding);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(JSON.parse(open(rawPayload).toString())).toEqual(page);
  });

  it('that is small, or for who takes nothing else, is sent as it is', async () => {
    for (const answer of [await get('/v1/products/mug', 'gzip'), await get('/v1/products', 'identity')])
      expect(answer.headers).not.toHaveProperty('content-encoding');
  });

  it('that could have been compressed says so to caches, also where it is known already', async () => {
    const { headers } = await get('/v1/products', 'identity');
    expect(headers.vary).toBe('accept-encoding');
    const known = { 'if-none-match': String(headers.etag) };
    const again = await edge.app.inject({ url: '/v1/products', headers: known });
    expect([again.statusCode, again.headers.vary]).toEqual([304, 'accept-encoding']);
    expect((await get('/v1/products/mug', 'gzip')).headers).not.toHaveProperty('vary');
  });

  it.each(['gzip', 'identity'])('has the same headers for HEAD (%s)', async (encoding) => {
    for (const url of ['/v1/products', '/v1/products/mug', '/v1/products?limit=0']) {
      const got = await get(url, encoding);
      const head = await edge.app.inject({ method: 'HEAD', url, headers: { 'accept-encoding': encoding } });
      expect(head.body).toBe('');
      expect(lasting(head.headers)).toEqual(lasting(got.headers));
    }
  });

  it('has another tag in each encoding, by any of which it is known', async () => {
    const tags = [];
    for (const encoding of ['gzip', 'br', 'identity']) {
      const tag = String((await get('/v1/products', encoding)).headers.etag);
      for (const knownAs of [tag, `W/${tag}`, `"other", ${tag}`]) {
        const again = await edge.app.inject({
          url: '/v1/products',
          headers: { 'accept-encoding': 'gzip', 'if-none-match': knownAs },
        });
        expect([again.statusCode, again.payload]).toEqual([304, '']);
        expect(knownAs).toContain(again.headers.etag);
      }
      tags.push(tag);
    }
    expect(tags).toEqual([tags[0], tags[0]!.replace('gzip', 'br'), tags[0]!.replace('+gzip', '')]);
    expect(new Set(tags).size).toBe(3);
  });
});
