import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { TokenPair } from '#contracts/auth';
import { scenario } from '../support/scenario.js';
import { expecting } from '../support/visitor.js';

scenario('a session is renewed with its refresh token and ends with the logout', async ({ visitor }) => {
  const login = { email: `${randomUUID()}@example.com`, password: 'a-password-for-tests' };
  await expecting(201, visitor.post('/v1/auth/register', { ...login, name: 'Ada' }));
  const first = await expecting(200, visitor.post<TokenPair>('/v1/auth/login', login));

  const { refreshToken } = first;
  const second = await expecting(200, visitor.post<TokenPair>('/v1/auth/refresh', { refreshToken }));
  expect(second.refreshToken).not.toBe(refreshToken);
  await expecting(200, visitor.signedIn(second.accessToken).get('/v1/auth/me'));

  const spent = { refreshToken: second.refreshToken };
  await expecting(204, visitor.post('/v1/auth/logout', spent));
  expect(await expecting(401, visitor.post('/v1/auth/refresh', spent))).toMatchObject({ status: 401 });
});
