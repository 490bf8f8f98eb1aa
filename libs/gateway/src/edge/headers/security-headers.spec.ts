import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#kernel/config';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.app.close());

describe('every answer', () => {
  it.each(['/.well-known/jwks.json', '/v1/nothing', '/v1/orders', '/openapi.json'])(
    'of %s guards the client',
    async (url) => {
      const { headers } = await edge.app.inject(url);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('strict-transport-security');
    },
  );
});

describe('behind a proxy that is trusted', () => {
  it('an answer over TLS asks for TLS from now on', async () => {
    loadSettings({ TRUSTED_PROXIES: '127.0.0.1' });
    const behind = await openEdge();
    const [tls, plain] = await Promise.all(
      ['https', 'http'].map((proto) =>
        behind.app.inject({ url: '/v1/nothing', headers: { 'x-forwarded-proto': proto } }),
      ),
    );
    expect(tls?.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(plain?.headers).not.toHaveProperty('strict-transport-security');
    await behind.app.close();
  });
});
