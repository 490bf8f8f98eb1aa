import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

describe('the security headers', () => {
  it.each(['/.well-known/jwks.json', '/v1/nothing', '/v1/orders', '/openapi.json'])(
    'are set on the response of %s',
    async (url) => {
      const { headers } = await gateway.app.inject(url);
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

describe('behind a trusted proxy', () => {
  it('HSTS is set on requests received over TLS', async () => {
    const env = { TRUSTED_PROXIES: '127.0.0.1' };
    const proxied = await createTestGateway({ env });
    const [tls, plain] = await Promise.all(
      ['https', 'http'].map((proto) =>
        proxied.app.inject({ url: '/v1/nothing', headers: { 'x-forwarded-proto': proto } }),
      ),
    );
    expect(tls?.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(plain?.headers).not.toHaveProperty('strict-transport-security');
    await proxied.app.close();
  });
});
