import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  InvalidCredentials,
  InvalidRefreshToken,
  TooManyAttempts,
  WrongPassword,
  type TokenPair,
} from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const newPassword = 'another battery, another staple';

describe('changing the password', () => {
  let auth: AuthReplicas;
  let accounts = 0;
  let email: string;
  let mine: TokenPair;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());
  beforeEach(async () => {
    email = `changer${++accounts}@example.com`;
    await auth.client().registerUser({ email, password, name: 'Ada' });
    mine = await auth.client().logIn({ email, password });
  });

  const refresh = ({ refreshToken }: TokenPair) => auth.client(1).refreshSession({ refreshToken });

  it('revokes all other sessions and invalidates the old password', async () => {
    const other = await auth.client(1).logIn({ email, password });
    await auth.as(mine).changePassword({ currentPassword: password, newPassword });
    await expect(refresh(other)).rejects.toThrow(InvalidRefreshToken);
    await expect(refresh(mine)).resolves.toMatchObject({ tokenType: 'Bearer' });
    await expect(auth.client().logIn({ email, password })).rejects.toThrow(InvalidCredentials);
    await expect(auth.client().logIn({ email, password: newPassword })).resolves.toMatchObject({
      tokenType: 'Bearer',
    });
  });

  it.each([
    ['without an idempotency key', undefined],
    ['with an idempotency key', 'key'],
  ])('rejects a wrong current password and counts it as a failed login, %s', async (_, key) => {
    const headers = { authorization: `Bearer ${mine.accessToken}`, ...(key && { idempotencyKey: key }) };
    const guess = () => auth.with(headers).changePassword({ currentPassword: 'not this one', newPassword });
    for (let i = 0; i < 10; i++) await expect(guess()).rejects.toThrow(WrongPassword);
    await expect(guess()).rejects.toThrow(TooManyAttempts);
    const trail = await auth.sql.query(
      `select 1 from auth.audit_entries e join auth.accounts a on a.id = e.user_id
       where email = ? and action = 'login-failed'`,
      [email],
    );
    expect(trail).toHaveLength(10);
  });

  it.each(['Password1', 'Ada-the-changer', 'Cleave 2026'])(
    'rejects the weak password %j with a pointer to newPassword',
    async (weakPassword) => {
      await auth.as(mine).updateProfile({ name: 'Ada the Changer' });
      const change = auth.as(mine).changePassword({ currentPassword: password, newPassword: weakPassword });
      await expect(change).rejects.toBeInstanceOf(InvalidRequest);
      await expect(change).rejects.toMatchObject({ details: { errors: [{ pointer: '/newPassword' }] } });
    },
  );

  it('fails if another command replaces the password meanwhile', async () => {
    const replaced = auth.sql.query(`do $$ begin
      update auth.accounts set password_hash = 'replaced' where email = '${email}';
      perform pg_sleep(1);
    end $$`);
    await waitFor(async () => {
      const sleeping = `select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`;
      expect(await auth.sql.query(sleeping)).toHaveLength(1);
    });
    const changed = auth.as(mine).changePassword({ currentPassword: password, newPassword });
    await Promise.all([expect(changed).rejects.toThrow(WrongPassword), replaced]);
  });

  it('leaves no session that a concurrent login started with the old password', async () => {
    const logins = Array.from({ length: 6 }, (_, replica) => auth.client(replica).logIn({ email, password }));
    const settled = Promise.allSettled(logins);
    await auth.as(mine).changePassword({ currentPassword: password, newPassword });
    const started = (await settled).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    for (const pair of started) await expect(refresh(pair)).rejects.toThrow(InvalidRefreshToken);
  });
});
