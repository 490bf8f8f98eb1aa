import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { expectStatus } from '../support/client-response.js';
import { scenario } from '../support/scenario.js';

scenario('a session is renewed with its refresh token and ends with the logout', async ({ anonymous }) => {
  const { api } = anonymous;
  const login = { email: `${randomUUID()}@example.com`, password: 'a-password-for-tests' };
  await expectStatus(201, api.POST('/v1/auth/register', { body: { ...login, name: 'Ada' } }));
  const first = await expectStatus(200, api.POST('/v1/auth/login', { body: login }));

  const refresh = (refreshToken: string) => api.POST('/v1/auth/refresh', { body: { refreshToken } });
  const second = await expectStatus(200, refresh(first.refreshToken));
  expect(second.refreshToken).not.toBe(first.refreshToken);
  await expectStatus(200, anonymous.withToken(second.accessToken).api.GET('/v1/auth/me'));

  const { refreshToken } = second;
  await expectStatus(204, api.POST('/v1/auth/logout', { body: { refreshToken } }));
  expect(await expectStatus(401, refresh(refreshToken))).toMatchObject({ status: 401 });
});
