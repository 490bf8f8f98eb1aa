import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#kernel/config';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { crossOriginHeaders } from './cors.js';

let edge: OpenedEdge;
beforeAll(async () => {
  loadSettings({ NODE_ENV: 'test', CORS_ORIGINS: 'https://shop.example,https://admin.example' });
  edge = await openEdge();
  edge.answers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
});
afterAll(async () => {
  await edge.app.close();
  loadSettings({ NODE_ENV: 'test' });
});

const from = (origin: string) => ({ url: '/v1/products', headers: { origin } });

const namesIn = (list: string | undefined) => list?.split(', ').toSorted();

describe('a page', () => {
  it('of a listed origin may read answers and the headers that programs go by', async () => {
    const { headers } = await edge.app.inject(from('https://admin.example'));
    expect(headers).toMatchObject({
      'access-control-allow-origin': 'https://admin.example',
      'access-control-expose-headers': expect.stringMatching(/ETag.*Retry-After/),
    });
    expect(headers.vary).toMatch(/origin/i);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('of a listed origin may read problems too', async () => {
    const answer = await edge.app.inject({ url: '/v1/nothing', headers: { origin: 'https://shop.example' } });
    expect(answer.headers['access-control-allow-origin']).toBe('https://shop.example');
  });

  it('of a listed origin may ask first', async () => {
    const { statusCode, headers } = await edge.app.inject({
      method: 'OPTIONS',
      url: '/v1/orders',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    });
    expect(statusCode).toBe(204);
    expect(namesIn(headers['access-control-allow-headers'])).toEqual([
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'Traceparent',
      'X-Request-Id',
    ]);
    expect(namesIn(headers['access-control-allow-methods'])).toEqual([
      'DELETE',
      'GET',
      'HEAD',
      'PATCH',
      'POST',
    ]);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
    });
  });

  it.each(['https://evil.example', 'https://shop.example.evil.example', 'null'])(
    'of %s may not',
    async (origin) => {
      const { headers } = await edge.app.inject(from(origin));
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(crossOriginHeaders()(origin)).toEqual({ vary: 'Origin' });
    },
  );
});
