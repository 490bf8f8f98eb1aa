import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidRefreshToken, RefreshReused, type TokenPair } from '#contracts/auth';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';

describe('refreshing a session on two replicas', () => {
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
    await auth.client().registerUser({ email, password, name: 'Refresher' });
    first = await auth.client().logIn({ email, password });
  });

  const refresh = ({ refreshToken }: TokenPair, replica = 0) =>
    auth.client(replica).refreshSession({ refreshToken });
  const many = (pair: TokenPair, times: number) =>
    Promise.allSettled(Array.from({ length: times }, (_, replica) => refresh(pair, replica)));
  /** Simulates elapsed time by moving the timestamps of the session into the past. */
  const advanceSeconds = (seconds: number) =>
    auth.sql.query(
      `update auth.refresh_families f set rotated_at = rotated_at - ? * interval '1 s', expires_at = expires_at - ? * interval '1 s'
       from auth.accounts a where a.id = f.account_id and a.email = ?`,
      [seconds, seconds, email],
    );

  it('returns the same successor to 50 concurrent refreshes of one token', async () => {
    const pairs = await Promise.all(Array.from({ length: 50 }, (_, replica) => refresh(first, replica)));
    const successors = new Set(pairs.map(({ refreshToken }) => refreshToken));
    expect(successors.size).toBe(1);
    expect(successors).not.toContain(first.refreshToken);
    await expect(refresh(pairs[0]!)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('revokes all descendants when an old token races with newer ones', async () => {
    const second = await refresh(first);
    const third = await refresh(second);
    const settled = (await Promise.all([many(third, 10), many(first, 3), many(second, 10)])).flat();
    const issued = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    for (const pair of [third, ...issued]) await expect(refresh(pair)).rejects.toThrow(InvalidRefreshToken);
  });

  it('accepts a replay within 10 s and revokes the session on a later one', async () => {
    const second = await refresh(first);
    await advanceSeconds(8);
    await expect(refresh(first, 1)).resolves.toMatchObject({ refreshToken: second.refreshToken });
    await advanceSeconds(3);
    await expect(refresh(first)).rejects.toThrow(RefreshReused);
    await expect(refresh(second, 1)).rejects.toThrow(InvalidRefreshToken);
    const trail = await auth.sql.query(
      `select details from auth.audit_entries where action = 'refresh-reused' and details->>'session' = ?`,
      [sessionIdOf(first)],
    );
    expect(trail).toHaveLength(1);
  });

  it('is audited once if a dead token is sent repeatedly', async () => {
    await refresh(await refresh(first));
    for (let n = 0; n < 3; n += 1) await expect(refresh(first)).rejects.toThrow(RefreshReused);
    const trail = await auth.sql.query(
      `select details from auth.audit_entries where action = 'refresh-reused' and details->>'session' = ?`,
      [sessionIdOf(first)],
    );
    expect(trail).toHaveLength(1);
  });

  it('does not end a session of which only the session id is known', async () => {
    for (const guess of [sessionIdOf(first), `${sessionIdOf(first)}.${'a'.repeat(43)}`]) {
      await auth.client().logOut({ refreshToken: guess });
      await expect(refresh({ ...first, refreshToken: guess })).rejects.toThrow(InvalidRefreshToken);
    }
    await expect(refresh(first)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('has no effect if its connection is lost before the commit', async () => {
    const lockHolder = auth.sql.query(
      'with family as materialized (select id from auth.refresh_families where id = ? for update) select pg_sleep(2) from family',
      [sessionIdOf(first)],
    );
    const backends = (column: string, waiting: string) =>
      waitFor(async () => {
        const found = await auth.sql.query(
          `select ${column} from pg_stat_activity
           where datname = current_database() and ${waiting} and query like '%refresh_families%'`,
        );
        expect(found.length).toBeGreaterThan(0);
      });
    await backends('pid', `wait_event = 'PgSleep'`);
    const interrupted = Promise.allSettled([refresh(first), refresh(first, 1)]);
    await backends('pg_terminate_backend(pid)', `wait_event_type = 'Lock'`);
    const statuses = (await interrupted).map(({ status }) => status);
    expect(statuses).toContain('rejected');
    await lockHolder;
    const second = await refresh(first);
    await expect(refresh(first, 1)).resolves.toMatchObject({ refreshToken: second.refreshToken });
    await expect(refresh(second)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('does not affect other sessions of the account when one is revoked', async () => {
    const other = await auth.client().logIn({ email, password });
    const third = await refresh(await refresh(first));
    await expect(refresh(first)).rejects.toThrow(RefreshReused);
    await expect(refresh(third)).rejects.toThrow(InvalidRefreshToken);
    await expect(refresh(other)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('rejects an expired session', async () => {
    await advanceSeconds(first.refreshExpiresIn);
    await expect(refresh(first)).rejects.toThrow(InvalidRefreshToken);
  });

  it('rejects a session that was logged out', async () => {
    const second = await refresh(first);
    await auth.client(1).logOut(pick(second));
    await auth.client().logOut(pick(second));
    await expect(refresh(second)).rejects.toThrow(InvalidRefreshToken);
  });

  it('rejects the session of a disabled account until the account is enabled again', async () => {
    await auth.sql.query('update auth.accounts set disabled = true where email = ?', [email]);
    await expect(refresh(first)).rejects.toThrow(InvalidRefreshToken);
    await auth.sql.query('update auth.accounts set disabled = false where email = ?', [email]);
    await expect(refresh(first)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it.each(['x', `${'b'.repeat(43)}.${'a'.repeat(43)}`])(
    'rejects the unknown token %p',
    async (refreshToken) => {
      await expect(refresh({ ...first, refreshToken })).rejects.toThrow(InvalidRefreshToken);
    },
  );

  it('does not store tokens in plain text', async () => {
    const second = await refresh(first);
    const rows = JSON.stringify(await auth.sql.query('select * from auth.refresh_families'));
    for (const part of [first, second].flatMap(({ refreshToken }) => refreshToken.split('.')))
      expect(rows).not.toContain(part);
  });
});

function pick({ refreshToken }: TokenPair): { refreshToken: string } {
  return { refreshToken };
}

/** The session id is not secret: it is part of the access token and of the list of sessions. */
function sessionIdOf({ accessToken }: TokenPair): string {
  const claims = Buffer.from(accessToken.split('.')[1]!, 'base64url').toString();
  return (JSON.parse(claims) as { sid: string }).sid;
}
