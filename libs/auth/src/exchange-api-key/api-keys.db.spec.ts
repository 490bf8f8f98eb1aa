import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApiKeyNotFound,
  RecentLoginRequired,
  ScopeNotHeld,
  TooManyApiKeys,
  WrongPassword,
  type TokenPair,
  type UserView,
} from '#contracts/auth';
import { Forbidden, InvalidRequest, Unauthenticated } from '#contracts/definition';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';

describe('API keys', () => {
  let auth: AuthReplicas;
  let admin: TokenPair;
  let staff: TokenPair;
  let user: UserView;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
    await auth.client().createAdmin({ email: 'root@example.com', name: 'Root', password });
    admin = await auth.client().logIn({ email: 'root@example.com', password });
    user = await auth.client().registerUser({ email: 'staff@example.com', name: 'Staff', password });
    await auth.as(admin).updateUser({ id: user.id, changes: { roles: ['customer', 'staff'] } });
    staff = await auth.client().logIn({ email: 'staff@example.com', password });
  });
  afterAll(() => auth.stop());

  const create = (scopes = ['products:write']) => auth.as(staff).createApiKey({ name: 'Sync', scopes });
  const exchange = (key: string) => auth.with({ clientIp: '192.0.2.9' }, 1).exchangeApiKey({ key });

  it('are returned once and listed without the secret', async () => {
    const { key, ...view } = await create();
    expect(key).toMatch(/^ck_[\w-]{43}$/);
    const days = (Date.parse(view.expiresAt) - Date.parse(view.createdAt)) / 86_400_000;
    expect(Math.round(days)).toBe(90);
    const page = await auth.as(staff).listApiKeys({ limit: 1, count: true });
    expect([page.items, page.total]).toEqual([[view], expect.any(Number)]);
    const stored = JSON.stringify(await auth.sql.query('select * from auth.api_keys'));
    expect(stored).not.toContain(key);
  });

  it('have the permissions in their scopes, but never access to the account itself', async () => {
    const { key, id } = await create();
    const exchanged = await exchange(key);
    await expect(auth.as(exchanged).getMe({})).resolves.toMatchObject({ id: user.id });
    expect(claimsOf(exchanged)).toMatchObject({ sub: user.id, sid: id, scope: 'products:write' });
    for (const forbidden of [
      () => auth.as(exchanged).createApiKey({ name: 'More', scopes: [] }),
      () => auth.as(exchanged).changePassword({ currentPassword: password, newPassword: 'another password' }),
      () => auth.as(exchanged).eraseAccount({}),
      () => auth.as(exchanged).logOutEverywhere({}),
      () => auth.as(exchanged).listSessions({}),
      () => auth.as(exchanged).endSession({ id }),
      () => auth.as(exchanged).revokeApiKey({ id }),
      () => auth.as(exchanged).beginMfa({ currentPassword: password }),
      () => auth.as(exchanged).updateProfile({ name: 'Eve' }),
      () => auth.as(exchanged).requestEmailVerification({}),
      () => auth.as(exchanged).updateUser({ id: user.id, changes: { roles: ['admin'] } }),
    ])
      await expect(forbidden()).rejects.toThrow(Forbidden);
  });

  it('cannot have scopes that their owner was granted after the access token was issued', async () => {
    const email = 'promoted@example.com';
    const { id } = await auth.client().registerUser({ email, name: 'Promoted', password });
    const before = await auth.client().logIn({ email, password });
    await auth.as(admin).updateUser({ id, changes: { roles: ['customer', 'staff'] } });
    const request = { name: 'Sync', scopes: ['products:write'] };
    await expect(auth.as(before).createApiKey(request)).rejects.toThrow(ScopeNotHeld);
    const after = await auth.client().logIn({ email, password });
    await expect(auth.as(after).createApiKey(request)).resolves.toMatchObject(request);
  });

  it('cannot have scopes that their owner does not have', async () => {
    await expect(create(['products:write', 'users:manage'])).rejects.toThrow(ScopeNotHeld);
    await expect(create(['account:manage'])).rejects.toThrow(ScopeNotHeld);
    await expect(create(['x y'])).rejects.toThrow(InvalidRequest);
  });

  it('with users:manage cannot grant permissions that they do not have, and are named in the audit trail', async () => {
    const { key, id: keyId } = await auth
      .as(admin)
      .createApiKey({ name: 'Onboarding', scopes: ['users:manage'] });
    const manager = auth.as(await exchange(key));
    const { id } = await auth.client().registerUser({ email: 'new@example.com', name: 'New', password });
    for (const role of ['staff', 'admin'] as const)
      await expect(manager.updateUser({ id, changes: { roles: [role] } })).rejects.toThrow(Forbidden);
    await expect(manager.getUser({ id })).resolves.toMatchObject({ roles: ['customer'] });
    await expect(manager.updateUser({ id, changes: { disabled: true } })).resolves.toMatchObject({
      disabled: true,
    });
    const { items } = await auth.as(admin).listAuditEntries({ userId: id, action: 'disabled' });
    const { sub: actorId } = claimsOf(admin) as { sub: string };
    expect(items).toMatchObject([{ actorId, actorSessionId: keyId }]);
  });

  it('record when they were last used, also in the audit trail, once for concurrent uses', async () => {
    const { key, id } = await create();
    await Promise.all(Array.from({ length: 8 }, () => exchange(key)));
    await exchange(key);
    const { items } = await auth.as(staff).listApiKeys({ limit: 1 });
    expect(items).toMatchObject([{ id, lastUsedAt: expect.any(String) }]);
    const trail = await auth.as(admin).listAuditEntries({ userId: user.id, action: 'api-key-used' });
    expect(trail.items.filter(({ details }) => details['key'] === id)).toMatchObject([
      { address: '192.0.2.9' },
    ]);
  });

  it('are created only with the password or within five minutes after a login', async () => {
    const { refreshToken } = staff;
    await auth.sql.query(`update auth.refresh_families set created_at = created_at - interval '5 minutes'`);
    staff = await auth.client().refreshSession({ refreshToken });
    await expect(create()).rejects.toThrow(RecentLoginRequired);
    const withPassword = (currentPassword: string) =>
      auth.as(staff).createApiKey({ name: 'Sync', scopes: [], currentPassword });
    await expect(withPassword('not this one')).rejects.toThrow(WrongPassword);
    await expect(withPassword(password)).resolves.toMatchObject({ key: expect.any(String) });
    staff = await auth.client().logIn({ email: 'staff@example.com', password });
    await expect(create()).resolves.toBeDefined();
  });

  it('are at most 100 per account, also under concurrent requests; revoked and expired ones do not count', async () => {
    const email = `${randomUUID()}@example.com`;
    const { id } = await auth.client().registerUser({ email, name: 'Grace', password });
    const pair = await auth.client().logIn({ email, password });
    const insert = (count: number, expiresAt: string, revokedAt: string) =>
      auth.sql.query(
        `insert into auth.api_keys (id, account_id, hash, name, scopes, expires_at, revoked_at)
         select gen_random_uuid(), ?, gen_random_uuid()::text, '', '{}', ${expiresAt}, ${revokedAt}
         from generate_series(1, ?::int)`,
        [id, count],
      );
    await insert(97, `now() + interval '1 day'`, 'null');
    await insert(5, 'now()', 'null');
    await insert(5, `now() + interval '1 day'`, 'now()');
    const createFor = (replica: number) => auth.as(pair, replica).createApiKey({ name: 'Sync', scopes: [] });
    const results = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => createFor(n % 2)));
    const [created, rejected] = [[] as string[], [] as unknown[]];
    for (const each of results)
      if (each.status === 'fulfilled') created.push(each.value.id);
      else rejected.push(each.reason);
    expect(created).toHaveLength(3);
    for (const reason of rejected) expect(reason).toBeInstanceOf(TooManyApiKeys);
    await auth.as(pair).revokeApiKey({ id: created[0]! });
    await expect(createFor(0)).resolves.toBeDefined();
  });

  it.each<[string, (pair: TokenPair, id: string) => Promise<unknown>]>([
    ['all sessions are ended', (pair) => auth.as(pair).logOutEverywhere({})],
    [
      'the password is changed',
      (pair) =>
        auth.as(pair).changePassword({ currentPassword: password, newPassword: 'another password of mine' }),
    ],
    [
      'the account is disabled, and stay rejected when it is enabled again',
      async (_, id) => {
        const recent = await auth.client().logIn({ email: 'root@example.com', password });
        for (const disabled of [true, false]) await auth.as(recent).updateUser({ id, changes: { disabled } });
      },
    ],
  ])('are revoked when %s', async (_, act) => {
    const email = `${randomUUID()}@example.com`;
    const { id } = await auth.client().registerUser({ email, name: 'Grace', password });
    const pair = await auth.client().logIn({ email, password });
    const { key } = await auth.as(pair).createApiKey({ name: 'Planted', scopes: [] });
    await act(pair, id);
    await expect(exchange(key)).rejects.toThrow(Unauthenticated);
  });

  it('are rejected when revoked, expired or unknown', async () => {
    const [revoked, expired] = [await create(), await create()];
    await auth.as(staff).revokeApiKey({ id: revoked.id });
    await expect(auth.as(staff).revokeApiKey({ id: revoked.id })).rejects.toThrow(ApiKeyNotFound);
    await expect(auth.as(admin).revokeApiKey({ id: expired.id })).rejects.toThrow(ApiKeyNotFound);
    await auth.sql.query('update auth.api_keys set expires_at = now() where id = ?', [expired.id]);
    for (const key of [revoked.key, expired.key, `ck_${'a'.repeat(43)}`, 'ck_', `${revoked.key}x`])
      await expect(exchange(key)).rejects.toThrow(Unauthenticated);
  });

  it('are rejected by an exchange that waits while they are being revoked', async () => {
    const { key, id } = await create();
    const revoking = auth.sql.query(`do $$ begin
      update auth.api_keys set revoked_at = clock_timestamp() where id = '${id}';
      for i in 1 .. 3000 loop
        exit when exists (select from pg_stat_activity
          where wait_event_type = 'Lock' and query like '%last_used_at%' and datname = current_database());
        perform pg_sleep(0.01), pg_stat_clear_snapshot();
      end loop;
    end $$`);
    await waitFor(async () =>
      expect(
        await auth.sql.query(
          `select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
        ),
      ).toHaveLength(1),
    );
    await expect(exchange(key)).rejects.toThrow(Unauthenticated);
    await revoking;
  });

  it('obtain access tokens that expire at the latest with them', async () => {
    const { key, id } = await create();
    const [row] = await auth.sql.query<{ end: number }>(
      `update auth.api_keys set expires_at = now() + interval '30 seconds' where id = ?
       returning extract(epoch from expires_at)::float8 as end`,
      [id],
    );
    const exchanged = await exchange(key);
    const { exp } = claimsOf(exchanged) as { exp: number };
    expect(exp).toBeLessThan(row!.end + 1);
    expect(exchanged.expiresIn).toBeLessThanOrEqual(30);
    expect(exchanged.expiresIn).toBeGreaterThan(0);
  });

  it('lose the permissions that their owner loses', async () => {
    const { key } = await create();
    await auth.as(admin).updateUser({ id: user.id, changes: { roles: ['customer'] } });
    expect(claimsOf(await exchange(key))).toMatchObject({ scope: '' });
    await auth.as(admin).updateUser({ id: user.id, changes: { disabled: true } });
    await expect(exchange(key)).rejects.toThrow(Unauthenticated);
  });
});

function claimsOf({ accessToken }: { accessToken: string }): unknown {
  return JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString());
}
