import { randomUUID } from 'node:crypto';
import type { components } from '#client';
import { expecting } from './reply.js';
import type { Shop } from './shop.js';
import type { Visitor } from './visitor.js';

/** Of everybody who has not changed it. */
export const password = 'a-password-for-tests';

/** Somebody with an account of their own, on however many devices. */
export interface Person {
  readonly user: components['schemas']['UserView'];
  /** A new session. */
  signIn(as?: { password?: string }): Promise<Visitor>;
}

export async function person({ visitor }: Shop): Promise<Person> {
  const email = `${randomUUID()}@example.com`;
  const account = { email, password, name: 'Ada Lovelace' };
  const user = await expecting(201, visitor.api.POST('/v1/auth/register', { body: account }));
  const signIn: Person['signIn'] = async (as) => {
    const login = { email, password: as?.password ?? password };
    const pair = await expecting(200, visitor.api.POST('/v1/auth/login', { body: login }));
    return visitor.signedIn(pair.accessToken);
  };
  return { user, signIn };
}
