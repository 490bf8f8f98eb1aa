import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { expecting } from '../support/reply.js';
import { scenario } from '../support/scenario.js';

scenario('a session is renewed with its refresh token and ends with the logout', async ({ visitor }) => {
  const { api } = visitor;
  const login = { email: `${randomUUID()}@example.com`, password: 'a-password-for-tests' };
  await expecting(201, api.POST('/v1/auth/register', { body: { ...login, name: 'Ada' } }));
  const first = await expecting(200, api.POST('/v1/auth/login', { body: login }));

  const refresh = (refreshToken: string) => api.POST('/v1/auth/refresh', { body: { refreshToken } });
  const second = await expecting(200, refresh(first.refreshToken));
  expect(second.refreshToken).not.toBe(first.refreshToken);
  await expecting(200, visitor.signedIn(second.accessToken).api.GET('/v1/auth/me'));

  const { refreshToken } = second;
  await expecting(204, api.POST('/v1/auth/logout', { body: { refreshToken } }));
  expect(await expecting(401, refresh(refreshToken))).toMatchObject({ status: 401 });
});
