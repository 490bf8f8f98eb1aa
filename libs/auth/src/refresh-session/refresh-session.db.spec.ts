import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidRefreshToken, RefreshReused, type TokenPair } from '#contracts/auth';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';

describe('refreshing a session, on two replicas', () => {
  let auth: AuthReplicas;
  let accounts = 0;
  let email: string;
  let first: TokenPair;

  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());

  beforeEach(async () => {
    email = `refresher${++accounts}@example.com`;
    await auth.client().register({ email, password, name: 'Refresher' });
    first = await auth.client().login({ email, password });
  });

  const refresh = ({ refreshToken }: TokenPair, turn = 0) => auth.client(turn).refresh({ refreshToken });
  const many = (pair: TokenPair, times: number) =>
    Promise.allSettled(Array.from({ length: times }, (_, turn) => refresh(pair, turn)));
  /** Moves the moment of the last refresh into the past, by the database's clock. */
  const letSecondsPass = (seconds: number) =>
    auth.sql.query(
      `update auth.refresh_families f set spent_at = spent_at - ? * interval '1 s', expires_at = expires_at - ? * interval '1 s'
       from auth.accounts a where a.id = f.account_id and a.email = ?`,
      [seconds, seconds, email],
    );

  it('gives 50 refreshes of one token at once the same successor', async () => {
    const pairs = await Promise.all(Array.from({ length: 50 }, (_, turn) => refresh(first, turn)));
    const successors = new Set(pairs.map(({ refreshToken }) => refreshToken));
    expect(successors.size).toBe(1);
    expect(successors).not.toContain(first.refreshToken);
    await expect(refresh(pairs[0]!)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('lets no descendant survive when an old token races with newer ones', async () => {
    const second = await refresh(first);
    const third = await refresh(second);
    const settled = (await Promise.all([many(third, 10), many(first, 3), many(second, 10)])).flat();
    const given = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    for (const pair of [third, ...given]) await expect(refresh(pair)).rejects.toThrow(InvalidRefreshToken);
  });

  it('repeats a lost answer within 10 s, and takes it for a theft afterwards', async () => {
    const second = await refresh(first);
    await letSecondsPass(8);
    await expect(refresh(first, 1)).resolves.toMatchObject({ refreshToken: second.refreshToken });
    await letSecondsPass(3);
    await expect(refresh(first)).rejects.toThrow(RefreshReused);
    await expect(refresh(second, 1)).rejects.toThrow(InvalidRefreshToken);
    const trail = await auth.sql.query(
      `select details from auth.audit_entries where action = 'refresh-reused' and details->>'session' = ?`,
      [first.refreshToken.split('.')[0]],
    );
    expect(trail).toHaveLength(1);
  });

  it('is as if it was never tried when its replica dies in the middle of it', async () => {
    const [familyId = ''] = first.refreshToken.split('.');
    const held = auth.sql.query(
      'with family as materialized (select id from auth.refresh_families where id = ? for update) select pg_sleep(2) from family',
      [familyId],
    );
    const some = (answer: string, waiting: string) =>
      waitFor(async () => {
        const found = await auth.sql.query(
          `select ${answer} from pg_stat_activity
           where datname = current_database() and ${waiting} and query like '%refresh_families%'`,
        );
        expect(found.length).toBeGreaterThan(0);
      });
    await some('pid', `wait_event = 'PgSleep'`);
    const dying = Promise.allSettled([refresh(first), refresh(first, 1)]);
    await some('pg_terminate_backend(pid)', `wait_event_type = 'Lock'`);
    const ends = (await dying).map(({ status }) => status);
    expect(ends).toContain('rejected');
    await held;
    const second = await refresh(first);
    await expect(refresh(first, 1)).resolves.toMatchObject({ refreshToken: second.refreshToken });
    await expect(refresh(second)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('leaves other sessions of the account alone when one is revoked', async () => {
    const other = await auth.client().login({ email, password });
    const third = await refresh(await refresh(first));
    await expect(refresh(first)).rejects.toThrow(RefreshReused);
    await expect(refresh(third)).rejects.toThrow(InvalidRefreshToken);
    await expect(refresh(other)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('refuses a session that was not refreshed for its whole lifetime', async () => {
    await letSecondsPass(first.refreshExpiresIn);
    await expect(refresh(first)).rejects.toThrow(InvalidRefreshToken);
  });

  it('refuses a session that was logged out', async () => {
    const second = await refresh(first);
    await auth.client(1).logout(pick(second));
    await auth.client().logout(pick(second));
    await expect(refresh(second)).rejects.toThrow(InvalidRefreshToken);
  });

  it('refuses the session of a disabled account, and takes it again once the account is enabled', async () => {
    await auth.sql.query('update auth.accounts set disabled = true where email = ?', [email]);
    await expect(refresh(first)).rejects.toThrow(InvalidRefreshToken);
    await auth.sql.query('update auth.accounts set disabled = false where email = ?', [email]);
    await expect(refresh(first)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it.each(['x', `019a0000-0000-7000-8000-000000000001.${'a'.repeat(43)}`])(
    'refuses %p, which was never a token',
    async (refreshToken) => {
      await expect(refresh({ ...first, refreshToken })).rejects.toThrow(InvalidRefreshToken);
    },
  );

  it('stores no token in the clear', async () => {
    const second = await refresh(first);
    const rows = JSON.stringify(await auth.sql.query('select * from auth.refresh_families'));
    for (const { refreshToken } of [first, second]) expect(rows).not.toContain(refreshToken.split('.')[1]);
  });
});

function pick({ refreshToken }: TokenPair): { refreshToken: string } {
  return { refreshToken };
}
