import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidRefreshToken, RefreshReused, SessionNotFound, type TokenPair } from '#contracts/auth';
import { InvalidRequest, Unauthenticated } from '#contracts/definition';
import { waitFor } from '#dev';
import { captureStatements } from '#kernel/persistence/testing';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const phone = { clientIp: '192.0.2.7', userAgent: 'Phone/1.0' };

describe('sessions on two replicas', () => {
  let auth: AuthReplicas;
  let accounts = 0;
  let email: string;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());
  beforeEach(async () => {
    email = `sessions${++accounts}@example.com`;
    await auth.client().registerUser({ email, password, name: 'Ada' });
  });

  const login = (headers = {}) => auth.with(headers).logIn({ email, password });
  const listed = async (pair: TokenPair) => (await auth.as(pair).listSessions({})).items;
  const refresh = ({ refreshToken }: TokenPair) => auth.client().refreshSession({ refreshToken });
  const insertSessions = (count: number, state: 'active' | 'ended') =>
    auth.sql.query(
      `insert into auth.refresh_families
         (id, account_id, handle_hash, current_hash, created_at, expires_at, revoked_at)
       select gen_random_uuid(), id, gen_random_uuid()::text, '', clock_timestamp(), now() + interval '1 day',
         case ? when 'ended' then now() end
       from auth.accounts, generate_series(1, ?::int) where email = ?`,
      [state, count, email],
    );
  const unexpired = async () => {
    const [row] = await auth.sql.query<{ count: number }>(
      `select count(*)::int as count from auth.refresh_families f join auth.accounts a on a.id = account_id
       where email = ? and expires_at > now()`,
      [email],
    );
    return row!.count;
  };
  const expectRevoked = async (pair: TokenPair) => {
    for (const replica of [0, 1])
      await waitFor(() => expect(auth.as(pair, replica).getMe({})).rejects.toThrow(Unauthenticated));
  };

  it('are listed newest first, with the device that last used them', async () => {
    const first = await login();
    const second = await login(phone);
    expect(await listed(first)).toEqual([
      expect.objectContaining({ device: 'Phone/1.0', address: '192.0.2.7', current: false }),
      expect.objectContaining({ device: null, address: null, current: true }),
    ]);
    await auth
      .with({ ...phone, userAgent: 'Phone/2.0' })
      .refreshSession({ refreshToken: second.refreshToken });
    const [session] = await listed(first);
    expect(session).toMatchObject({ device: 'Phone/2.0' });
    expect(Date.parse(session!.lastUsedAt)).toBeGreaterThan(Date.parse(session!.createdAt));
  });

  it('are listed in pages and only while active', async () => {
    const pair = await login();
    for (let i = 0; i < 4; i++) await login();
    await auth.client().logOut({ refreshToken: (await login()).refreshToken });
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await auth.as(pair).listSessions({ limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    expect(await auth.as(pair).listSessions({ limit: 1, count: true })).toMatchObject({ total: 5 });
    await expect(auth.as(pair).listSessions({ cursor: 'x' })).rejects.toThrow(InvalidRequest);
  });

  it('are listed with one SQL statement, like the current account', async () => {
    const me = auth.as(await login());
    await me.createApiKey({ name: 'Sync', scopes: [] });
    expect(await captureStatements(() => me.getMe({}))).toHaveLength(1);
    expect(await captureStatements(() => me.listSessions({}))).toHaveLength(1);
    expect(await captureStatements(() => me.listSessions({ count: true }))).toHaveLength(2);
    expect(await captureStatements(() => me.listApiKeys({}))).toHaveLength(1);
    expect(await captureStatements(() => me.listApiKeys({ count: true }))).toHaveLength(2);
  });

  it('are at most 1,000 per account: a login ends those that were used least recently', async () => {
    const refreshed = await login();
    const unused = await login();
    await insertSessions(1_100, 'active');
    await insertSessions(50, 'ended');
    await refresh(refreshed);
    const latest = await login();
    expect(await auth.as(latest).listSessions({ limit: 1, count: true })).toMatchObject({ total: 1_000 });
    await expectRevoked(unused);
    expect(await auth.as(refreshed).getMe({})).toMatchObject({ email });
    expect(await unexpired()).toBe(1_000);
  });

  it('include ended ones in the limit, after those in use', async () => {
    const inUse = await login();
    await insertSessions(1_100, 'ended');
    const latest = await login();
    expect(await listed(latest)).toHaveLength(2);
    expect(await auth.as(inUse).getMe({})).toMatchObject({ email });
    expect(await unexpired()).toBe(1_000);
  });

  it('can be ended individually, including their access tokens', async () => {
    const mine = await login();
    const other = await login();
    const { id } = (await listed(mine)).find(({ current }) => !current)!;
    await auth.as(mine).endSession({ id });
    await expectRevoked(other);
    await expect(refresh(other)).rejects.toThrow(InvalidRefreshToken);
    await expect(auth.as(mine).endSession({ id })).rejects.toThrow(SessionNotFound);
    await expect(auth.as(mine).getMe({})).resolves.toMatchObject({ email });
  });

  it('of other users cannot be ended or listed', async () => {
    const mine = await login();
    const { id } = (await listed(mine))[0]!;
    const stranger = { email: `stranger-of-${email}`, password };
    await auth.client().registerUser({ ...stranger, name: 'Eve' });
    const strangerPair = await auth.client().logIn(stranger);
    await expect(auth.as(strangerPair).endSession({ id })).rejects.toThrow(SessionNotFound);
    expect(await listed(strangerPair)).toHaveLength(1);
  });

  it('can all be ended on every replica', async () => {
    const pairs = [await login(), await login()] as const;
    for (const replica of [0, 1]) await auth.as(pairs[0], replica).getMe({});
    await auth.as(pairs[0]).logOutEverywhere({});
    for (const pair of pairs) {
      await expectRevoked(pair);
      await expect(refresh(pair)).rejects.toThrow(InvalidRefreshToken);
    }
  });

  it('are audited once when they end, although their access token stays valid for a short time', async () => {
    const pair = await login();
    const { id } = await auth.as(pair).getMe({});
    const endAll = () => auth.as(pair).logOutEverywhere({});
    await Promise.allSettled(Array.from({ length: 5 }, endAll));
    await waitFor(() => expect(endAll()).rejects.toThrow(Unauthenticated));
    expect(
      await auth.sql.query(`select action from auth.audit_entries where user_id = ? and action = ?`, [
        id,
        'sessions-ended',
      ]),
    ).toHaveLength(1);
  });

  it('are ended only once per idempotency key: sessions started later stay active', async () => {
    const endAll = async () => {
      const { accessToken } = await login();
      await auth.with({ authorization: `Bearer ${accessToken}`, idempotencyKey: 'k' }).logOutEverywhere({});
    };
    await endAll();
    const since = await login();
    await endAll();
    expect(await listed(since)).toHaveLength(2);
  });

  it('reject their access token after a logout or the reuse of a refresh token', async () => {
    const out = await login();
    await auth.client().logOut({ refreshToken: out.refreshToken });
    await expectRevoked(out);
    const stolen = await login();
    let latest = stolen;
    for (let i = 0; i < 2; i++) latest = await refresh(latest);
    await expect(refresh(stolen)).rejects.toThrow(RefreshReused);
    await expectRevoked(latest);
  });
});
