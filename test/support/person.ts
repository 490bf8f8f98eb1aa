import { randomUUID } from 'node:crypto';
import type { TokenPair, UserView } from '#contracts/auth';
import type { Shop } from './shop.js';
import { expecting, type Visitor } from './visitor.js';

/** Of everybody who has not changed it. */
export const password = 'a-password-for-tests';

/** Somebody with an account of their own, on however many devices. */
export interface Person {
  readonly user: UserView;
  /** A new session. */
  signIn(as?: { password?: string }): Promise<Visitor>;
}

export async function person({ visitor }: Shop): Promise<Person> {
  const email = `${randomUUID()}@example.com`;
  const account = { email, password, name: 'Ada Lovelace' };
  const user = await expecting(201, visitor.post<UserView>('/v1/auth/register', account));
  const signIn: Person['signIn'] = async (as) => {
    const login = { email, password: as?.password ?? password };
    const pair = await expecting(200, visitor.post<TokenPair>('/v1/auth/login', login));
    return visitor.signedIn(pair.accessToken);
  };
  return { user, signIn };
}
