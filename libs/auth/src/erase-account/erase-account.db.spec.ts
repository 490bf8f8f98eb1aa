import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  InvalidCredentials,
  InvalidRefreshToken,
  LastAdmin,
  RecentLoginRequired,
  UserView,
} from '#contracts/auth';
import { Unauthenticated, VersionMismatch } from '#contracts/definition';
import { entityTag } from '#kernel/preconditions';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const ada = { email: 'ada.lovelace@example.com', password };
const home = { clientIp: '192.0.2.77', userAgent: 'AdasBrowser/1' };

describe('erasing an account', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());

  it('deletes all personal data, revokes the sessions and releases the email address', async () => {
    const { id } = await auth.client().registerUser({ ...ada, name: 'Ada Lovelace' });
    await auth
      .with(home)
      .logIn({ ...ada, password: 'not this one' })
      .catch(() => undefined);
    const pair = await auth.with(home).logIn(ada);
    await auth.as(pair).eraseAccount({});

    for (const replica of [0, 1])
      await waitFor(() => expect(auth.as(pair, replica).getMe({})).rejects.toThrow(Unauthenticated));
    await expect(auth.client().refreshSession({ refreshToken: pair.refreshToken })).rejects.toThrow(
      InvalidRefreshToken,
    );
    await expect(auth.client().logIn(ada)).rejects.toThrow(InvalidCredentials);
    await auth.sql.query('delete from auth.counters');
    for (const known of ['lovelace', home.clientIp, home.userAgent])
      expect((await allRows()).toLowerCase()).not.toContain(known.toLowerCase());
    const events = await auth.sql.query('select body from auth.outbox where pattern = ?', [
      'auth.account-erased.v1',
    ]);
    expect(events).toEqual([{ body: { userId: id, erasedAt: expect.any(String) } }]);
    await expect(auth.client().registerUser({ ...ada, name: 'Another' })).resolves.not.toMatchObject({ id });
  });

  it('is rejected with an access token of a session that started more than five minutes ago', async () => {
    const grace = { email: 'grace@example.com', password };
    await auth.client().registerUser({ ...grace, name: 'Grace' });
    const { refreshToken } = await auth.client().logIn(grace);
    await auth.sql.query(`update auth.refresh_families set created_at = created_at - interval '5 minutes'`);
    const refreshed = await auth.client().refreshSession({ refreshToken });
    await expect(auth.as(refreshed).eraseAccount({})).rejects.toThrow(RecentLoginRequired);
    await auth.as(await auth.client().logIn(grace)).eraseAccount({});
  });

  it('is rejected if If-Match does not match the current account', async () => {
    const charles = { email: 'charles@example.com', password };
    await auth.client().registerUser({ ...charles, name: 'Charles' });
    const pair = await auth.client().logIn(charles);
    const ifMatch = (view: UserView) =>
      auth.with({ authorization: `Bearer ${pair.accessToken}`, ifMatch: entityTag(UserView, view) });
    const before = await auth.as(pair).getMe({});
    const now = await auth.as(pair).updateProfile({ name: 'Charles Babbage' });
    await expect(ifMatch(before).eraseAccount({})).rejects.toThrow(VersionMismatch);
    await ifMatch(now).eraseAccount({});
    await expect(auth.client().logIn(charles)).rejects.toThrow(InvalidCredentials);
  });

  it('is rejected for the last admin, even if two admins erase their accounts concurrently', async () => {
    const admins = await Promise.all(
      [1, 2].map(async (n) => {
        const email = `root${n}@example.com`;
        await auth.client().createAdmin({ email, password, name: 'Root' });
        return auth.client().logIn({ email, password });
      }),
    );
    const settled = await Promise.allSettled(
      admins.map((pair, replica) => auth.as(pair, replica).eraseAccount({})),
    );
    const reasons = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(reasons).toEqual([expect.any(LastAdmin)]);
  });

  /** Every row of every table of the context, as text. */
  async function allRows(): Promise<string> {
    const tables = await auth.sql.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'auth'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => auth.sql.query(`select * from ${name}`)));
    return JSON.stringify(rows);
  }
});
