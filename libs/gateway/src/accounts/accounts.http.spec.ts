import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidCredentials, TooManyAttempts } from '#contracts/auth';
import { createTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { aRegistration, aUser } from '../testing/payloads.js';
import { publishedKeys, bearerHeaders } from '../testing/access-tokens.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

const tokenPair = {
  accessToken: 'a',
  tokenType: 'Bearer',
  expiresIn: 600,
  refreshToken: 'r',
  refreshExpiresIn: 86_400,
};
const credentials = { email: 'ada@example.com', password: 'correct horse' };
const user = aUser();
const post = (url: string, payload: object) => gateway.app.inject({ method: 'POST', url, payload });

describe('the account routes', () => {
  it.each([
    ['register', aRegistration(), user, 201],
    ['login', credentials, tokenPair, 200],
    ['refresh', { refreshToken: 'r' }, tokenPair, 200],
  ])('return the response of %s without caching', async (action, payload, body, status) => {
    gateway.handlers[`auth.${action}`] = () => body;
    const response = await post(`/v1/auth/${action}`, payload);
    expect([response.statusCode, response.json()]).toEqual([status, body]);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('respond to logout with 204 and no body', async () => {
    const response = await post('/v1/auth/logout', { refreshToken: 'r' });
    expect([response.statusCode, response.body]).toEqual([204, '']);
  });

  it('return the profile of the authenticated user', async () => {
    gateway.handlers['auth.get-me'] = () => user;
    const response = await gateway.app.inject({ url: '/v1/auth/me', headers: bearerHeaders() });
    expect([response.statusCode, response.json()]).toEqual([200, user]);
  });

  it.each([
    [new InvalidCredentials({}), 401, {}],
    [new TooManyAttempts({ retryAfterSeconds: 30 }), 429, { 'retry-after': '30' }],
  ])('return login failure %p with its status and headers', async (failure, status, headers) => {
    gateway.handlers['auth.login'] = () => {
      throw failure;
    };
    const response = await post('/v1/auth/login', credentials);
    expect([response.statusCode, response.json().code]).toEqual([status, failure.code]);
    expect(response.headers).toMatchObject(headers);
  });
});

describe('the JWKS endpoint', () => {
  it('returns the public keys only', async () => {
    const response = await gateway.app.inject('/.well-known/jwks.json');
    expect([response.statusCode, response.json()]).toEqual([200, publishedKeys]);
  });
});
