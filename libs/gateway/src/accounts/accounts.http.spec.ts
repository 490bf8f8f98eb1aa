import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidCredentials, TooManyAttempts } from '#contracts/auth';
import { openEdge, type OpenedEdge } from '../testing/open-edge.js';
import { aRegistration, aUser } from '../testing/requests.js';
import { publishedKeys, signedIn } from '../testing/signed-in.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.app.close());

const pair = {
  accessToken: 'a',
  tokenType: 'Bearer',
  expiresIn: 600,
  refreshToken: 'r',
  refreshExpiresIn: 86_400,
};
const credentials = { email: 'ada@example.com', password: 'correct horse' };
const user = aUser();
const post = (url: string, payload: object) => edge.app.inject({ method: 'POST', url, payload });

describe('an account', () => {
  it.each([
    ['register', aRegistration(), user, 201],
    ['login', credentials, pair, 200],
    ['refresh', { refreshToken: 'r' }, pair, 200],
  ])('answers %s', async (action, payload, answer, status) => {
    edge.answers[`auth.${action}`] = () => answer;
    const response = await post(`/v1/auth/${action}`, payload);
    expect([response.statusCode, response.json()]).toEqual([status, answer]);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('answers logout with nothing', async () => {
    const response = await post('/v1/auth/logout', { refreshToken: 'r' });
    expect([response.statusCode, response.body]).toEqual([204, '']);
  });

  it('is shown to its user', async () => {
    edge.answers['auth.get-me'] = () => user;
    const response = await edge.app.inject({ url: '/v1/auth/me', headers: signedIn() });
    expect([response.statusCode, response.json()]).toEqual([200, user]);
  });

  it.each([
    [new InvalidCredentials({}), 401, {}],
    [new TooManyAttempts({ retryAfterSeconds: 30 }), 429, { 'retry-after': '30' }],
  ])('refuses a login with %p', async (failure, status, headers) => {
    edge.answers['auth.login'] = () => {
      throw failure;
    };
    const response = await post('/v1/auth/login', credentials);
    expect([response.statusCode, response.json().code]).toEqual([status, failure.code]);
    expect(response.headers).toMatchObject(headers);
  });
});

describe('the public keys', () => {
  it('are published, and nothing else with them', async () => {
    const response = await edge.app.inject('/.well-known/jwks.json');
    expect([response.statusCode, response.json()]).toEqual([200, publishedKeys]);
  });
});
