import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Controller, Logger, Module, Search } from '@nestjs/common';
import { Configuration } from '#kernel/config';
import { createTestGateway, productionEnvironment, type TestGateway } from '../../testing/test-gateway.js';
import { corsHeadersWithoutFastify } from './cors.js';

@Controller('notes')
class NotesController {
  @Search()
  search(): void {}
}

@Module({ controllers: [NotesController] })
class NotesModule {}

let gateway: TestGateway;
const env = { CORS_ORIGINS: 'https://shop.example,https://admin.example,http://localhost:*' };
beforeAll(async () => {
  gateway = await createTestGateway({ env });
  gateway.handlers = { 'products.list-products': () => ({ items: [], nextCursor: null }) };
});
afterAll(async () => {
  await gateway.app.close();
});

const from = (origin: string) => ({ url: '/v1/products', headers: { origin } });

const namesIn = (list: string | undefined) => list?.split(', ').toSorted();

describe('CORS', () => {
  it('allows a listed origin to read responses and the exposed headers', async () => {
    const { headers } = await gateway.app.inject(from('https://admin.example'));
    expect(headers).toMatchObject({
      'access-control-allow-origin': 'https://admin.example',
      'access-control-expose-headers': expect.stringMatching(/ETag.*Retry-After/),
    });
    expect(headers.vary).toMatch(/origin/i);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each(['http://localhost', 'http://localhost:5173'])(
    'allows %s, because any port is listed',
    async (origin) => {
      const { headers } = await gateway.app.inject(from(origin));
      expect(headers['access-control-allow-origin']).toBe(origin);
      expect(corsHeadersWithoutFastify(new Configuration(env))(origin)).toMatchObject({
        'access-control-allow-origin': origin,
      });
    },
  );

  it('logs an origin that is not listed once, and not the origin of the API', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    for (const origin of [
      'http://new.example',
      'http://new.example',
      'http://localhost:80',
      'http://api.example',
    ])
      await gateway.app.inject({ ...from(origin), headers: { origin, host: 'api.example' } });
    expect(warn.mock.calls).toEqual([
      ['Pages of http://new.example cannot read responses: CORS_ORIGINS does not list it'],
    ]);
    warn.mockRestore();
  });

  it('allows a listed origin to read problem responses', async () => {
    const response = await gateway.app.inject({
      url: '/v1/nothing',
      headers: { origin: 'https://shop.example' },
    });
    expect(response.headers['access-control-allow-origin']).toBe('https://shop.example');
  });

  it('responds to the preflight of a listed origin', async () => {
    const { statusCode, headers } = await gateway.app.inject({
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
      'PUT',
    ]);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
    });
  });

  it('allows the methods of all routes, also of those that other modules add', async () => {
    const other = await createTestGateway({ env, modules: [NotesModule] });
    const { headers } = await other.app.inject({
      method: 'OPTIONS',
      url: '/notes',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'SEARCH' },
    });
    expect(namesIn(headers['access-control-allow-methods'])).toContain('SEARCH');
    await other.app.close();
  });

  it.each([
    'https://evil.example',
    'https://shop.example.evil.example',
    'http://localhost:1.evil.example',
    'null',
  ])('does not allow the origin %s', async (origin) => {
    const { headers } = await gateway.app.inject(from(origin));
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(corsHeadersWithoutFastify(new Configuration(env))(origin)).toEqual({ vary: 'Origin' });
  });
});

describe('without CORS_ORIGINS', () => {
  const allowedOrigin = async (origin: string, { app }: TestGateway): Promise<unknown> =>
    (await app.inject(from(origin))).headers['access-control-allow-origin'];

  it('any port of http://localhost is allowed in development, and another origin is logged once', async () => {
    const development = await createTestGateway({ env: { NODE_ENV: 'development' } });
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    try {
      for (const origin of ['http://localhost', 'http://localhost:5173', 'http://localhost:65535'])
        expect(await allowedOrigin(origin, development)).toBe(origin);
      for (const origin of ['http://127.0.0.1:5173', 'http://127.0.0.1:5173', 'https://localhost:5173'])
        expect(await allowedOrigin(origin, development)).toBeUndefined();
      expect(warn.mock.calls).toEqual([
        ['Pages of http://127.0.0.1:5173 cannot read responses: CORS_ORIGINS does not list it'],
        ['Pages of https://localhost:5173 cannot read responses: CORS_ORIGINS does not list it'],
      ]);
    } finally {
      warn.mockRestore();
      await development.app.close();
    }
  });

  it('no origin is allowed in production, also not for preflights and rejected requests', async () => {
    const production = await createTestGateway({ env: productionEnvironment });
    try {
      const origin = 'http://localhost:5173';
      expect(await allowedOrigin(origin, production)).toBeUndefined();
      const { headers } = await production.app.inject({
        method: 'OPTIONS',
        url: '/v1/orders',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers).not.toHaveProperty('access-control-allow-methods');
      expect(corsHeadersWithoutFastify(new Configuration(productionEnvironment))(origin)).toEqual({});
    } finally {
      await production.app.close();
    }
  });
});

describe('CORS_ORIGINS', () => {
  const problems = (list: string): string[] =>
    new Configuration({ NODE_ENV: 'test', CORS_ORIGINS: list })
      .problems()
      .map(({ variable }) => variable)
      .filter((variable) => variable === 'CORS_ORIGINS');

  it.each([
    'https://SHOP.example',
    'HTTPS://shop.example',
    'https://shop.example:443',
    'http://shop.example:80',
    'https://bücher.example',
    'https://shop.example/',
    'https://shop.example/path',
    'https://user@shop.example',
    'https://shop.example?x',
    'https://[::1',
    'ftp://shop.example',
    'null',
    '*',
    'https://*:443',
    'http://localhost:80*',
    'https://shop.example, https://admin.example',
  ])('rejects %s at boot, which no browser sends as an origin', (list) => {
    expect(problems(list)).toEqual(['CORS_ORIGINS']);
  });

  it('accepts origins as browsers send them', () => {
    expect(problems('https://xn--bcher-kva.example:8443,http://localhost:3000,http://[::1]:8080')).toEqual(
      [],
    );
  });
});
