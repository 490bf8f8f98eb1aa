import { randomUUID } from 'node:crypto';
import type { components } from '#client';
import type { ApiClient } from './api-client.js';
import { expectStatus } from './client-response.js';
import type { Shop } from './shop.js';

/** Initial password of every registered user. */
export const password = 'a-password-for-tests';

export interface RegisteredUser {
  readonly user: components['schemas']['UserView'];
  /** Starts a new session and returns a client that uses it. */
  logIn(credentials?: { password?: string }): Promise<ApiClient>;
}

/** Opens the link in the verification email, on a device without a session. */
export async function verifyEmail({ anonymous, mailbox }: Shop, email: string): Promise<void> {
  const body = { token: await mailbox.token(email, 'email-verification'), password };
  await expectStatus(204, anonymous.api.POST('/v1/auth/email-verification/confirm', { body }));
}

/** Registers a user with a unique email address. */
export async function registerUser({ anonymous }: Shop): Promise<RegisteredUser> {
  const email = `${randomUUID()}@example.com`;
  const account = { email, password, name: 'Ada Lovelace' };
  const user = await expectStatus(201, anonymous.api.POST('/v1/auth/register', { body: account }));
  const logIn: RegisteredUser['logIn'] = async (credentials) => {
    const body = { email, password: credentials?.password ?? password };
    const { accessToken } = await expectStatus(200, anonymous.api.POST('/v1/auth/login', { body }));
    return anonymous.withToken(accessToken);
  };
  return { user, logIn };
}
