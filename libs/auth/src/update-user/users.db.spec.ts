import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  InvalidCredentials,
  InvalidRefreshToken,
  LastAdmin,
  RecentLoginRequired,
  UserNotFound,
  type Role,
  type TokenPair,
  type UserChanges,
  type UserView,
} from '#contracts/auth';
import { Forbidden, InvalidRequest, Unauthenticated } from '#contracts/definition';
import { waitFor } from '#dev';
import { captureStatements } from '#kernel/persistence/testing';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const desk = { clientIp: '192.0.2.1', userAgent: 'Desk/1' };

describe('user management', () => {
  let auth: AuthReplicas;
  let admin: TokenPair;
  let root: UserView;
  let accounts = 0;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
    root = (await auth.client().createAdmin({ email: 'root@example.com', name: 'Root', password })).user;
    admin = await auth.client().logIn({ email: 'root@example.com', password });
  });
  afterAll(() => auth.stop());

  const login = ({ email }: { email: string }) => auth.client(1).logIn({ email, password });
  const refresh = ({ refreshToken }: TokenPair) => auth.client(1).refreshSession({ refreshToken });
  const expectRevoked = (pair: TokenPair) =>
    waitFor(() => expect(auth.as(pair, 1).getMe({})).rejects.toThrow(Unauthenticated));
  async function createUser(): Promise<{ user: UserView; pair: TokenPair }> {
    const email = `managed${++accounts}@example.com`;
    const user = await auth.client().registerUser({ email, password, name: 'Ada' });
    return { user, pair: await login(user) };
  }

  it('requires the permission users:manage', async () => {
    const { user, pair } = await createUser();
    await expect(auth.as(pair).listUsers({})).rejects.toThrow(Forbidden);
    await expect(auth.as(pair).getUser({ id: user.id })).rejects.toThrow(Forbidden);
    await expect(auth.as(pair).getUsers({ ids: [user.id] })).rejects.toThrow(Forbidden);
    await expect(auth.as(pair).updateUser({ id: user.id, changes: { roles: ['admin'] } })).rejects.toThrow(
      Forbidden,
    );
    await expect(auth.as(pair).listAuditEntries({})).rejects.toThrow(Forbidden);
  });

  it('reads several users by id, leaving out unknown ids', async () => {
    const { user } = await createUser();
    const { items } = await auth.as(admin).getUsers({ ids: [user.id, randomUUID(), root.id] });
    expect(items).toHaveLength(2);
    expect(items).toEqual(expect.arrayContaining([user, root]));
  });

  it('lists users in pages, filters by email address and counts', async () => {
    const { user } = await createUser();
    const first = await auth.as(admin).listUsers({ limit: 1, count: true });
    expect(first).toMatchObject({ items: [user], total: accounts + 1 });
    const rest = await auth.as(admin).listUsers({ limit: 100, cursor: first.nextCursor! });
    expect(rest).toMatchObject({ nextCursor: null });
    expect(rest.items.at(-1)).toEqual(root);
    expect(rest.items).toHaveLength(accounts);
    expect((await auth.as(admin).listUsers({ email: user.email.toUpperCase() })).items).toEqual([user]);
  });

  it('reads users and audit entries with one SQL statement, plus one to count', async () => {
    const { user } = await createUser();
    const reader = auth.as(admin);
    expect(await captureStatements(() => reader.listUsers({}))).toHaveLength(1);
    expect(await captureStatements(() => reader.listUsers({ count: true }))).toHaveLength(2);
    expect(await captureStatements(() => reader.getUser({ id: user.id }))).toHaveLength(1);
    const audit = async (count: boolean) => {
      const { items } = await reader.listAuditEntries({ userId: user.id, count });
      expect(items).not.toEqual([]);
    };
    expect(await captureStatements(() => audit(false))).toHaveLength(1);
    expect(await captureStatements(() => audit(true))).toHaveLength(2);
  });

  it('disables a user on every replica and enables the user again', async () => {
    const { user, pair } = await createUser();
    await auth.as(pair, 1).getMe({});
    const disabled = await auth.as(admin).updateUser({ id: user.id, changes: { disabled: true } });
    expect(disabled).toEqual({ ...user, disabled: true });
    await expect(login(user)).rejects.toThrow(InvalidCredentials);
    await expect(refresh(pair)).rejects.toThrow(InvalidRefreshToken);
    await expectRevoked(pair);
    await auth.as(admin).updateUser({ id: user.id, changes: { disabled: false } });
    await expect(login(user)).resolves.toMatchObject({ tokenType: 'Bearer' });
    await expect(refresh(pair)).rejects.toThrow(InvalidRefreshToken);
  });

  it('applies a demotion immediately and a promotion at the next login', async () => {
    const { user, pair } = await createUser();
    await auth.as(admin).updateUser({ id: user.id, changes: { roles: ['customer', 'admin'] } });
    await expect(auth.as(pair).listUsers({})).rejects.toThrow(Forbidden);
    const promoted = await login(user);
    await auth.as(promoted).listUsers({});
    await auth.as(admin).updateUser({ id: user.id, changes: { roles: ['customer'] } });
    await expectRevoked(promoted);
    await expect(auth.as(await login(user)).listUsers({})).rejects.toThrow(Forbidden);
  });

  describe('with the access token of an old session or of an API key', () => {
    let old: TokenPair;
    let apiKey: { readonly accessToken: string };
    beforeAll(async () => {
      old = await login(root);
      const scopes = [
        'inventory:write',
        'orders:manage',
        'platform:manage',
        'products:write',
        'users:manage',
      ];
      const { key } = await auth.as(old).createApiKey({ name: 'Users', scopes });
      apiKey = await auth.client().exchangeApiKey({ key });
      await auth.sql.query(
        `update auth.refresh_families set created_at = created_at - interval '5 minutes' where id = ?`,
        [sessionOf(old)],
      );
      old = await refresh(old);
    });

    it('grants no role', async () => {
      const { user } = await createUser();
      for (const pair of [old, apiKey])
        for (const roles of [['customer', 'admin'], ['staff']] satisfies Role[][])
          await expect(auth.as(pair).updateUser({ id: user.id, changes: { roles } })).rejects.toThrow(
            RecentLoginRequired,
          );
      await expect(auth.as(admin).getUser({ id: user.id })).resolves.toEqual(user);
    });

    it('enables no disabled user', async () => {
      const { user } = await createUser();
      const change = (as: Pick<TokenPair, 'accessToken'>, disabled: boolean) =>
        auth.as(as).updateUser({ id: user.id, changes: { disabled } });
      await change(admin, true);
      for (const pair of [old, apiKey]) {
        await expect(change(pair, false)).rejects.toThrow(RecentLoginRequired);
        await expect(login(user)).rejects.toThrow(InvalidCredentials);
      }
      await expect(change(admin, false)).resolves.toEqual(user);
      for (const pair of [old, apiKey]) await expect(change(pair, false)).resolves.toEqual(user);
    });

    it('removes roles and disables users', async () => {
      for (const pair of [old, apiKey]) {
        const { user } = await createUser();
        const update = (as: Pick<TokenPair, 'accessToken'>, changes: UserChanges) =>
          auth.as(as).updateUser({ id: user.id, changes });
        await update(admin, { roles: ['customer', 'staff'] });
        await expect(update(pair, { roles: ['staff', 'customer'] })).resolves.toBeDefined();
        await expect(update(pair, { roles: ['customer'], disabled: true })).resolves.toEqual({
          ...user,
          disabled: true,
        });
      }
    });
  });

  it('rejects demoting or disabling the last admin', async () => {
    const demoted = auth.as(admin).updateUser({ id: root.id, changes: { roles: ['customer'] } });
    await expect(demoted).rejects.toThrow(LastAdmin);
    const disabled = auth.as(admin).updateUser({ id: root.id, changes: { disabled: true } });
    await expect(disabled).rejects.toThrow(LastAdmin);
  });

  it('rejects unknown roles and unknown users', async () => {
    const id = crypto.randomUUID();
    await expect(auth.as(admin).getUser({ id })).rejects.toThrow(UserNotFound);
    await expect(auth.as(admin).updateUser({ id, changes: {} })).rejects.toThrow(UserNotFound);
    const roles = ['owner'] as never;
    await expect(auth.as(admin).updateUser({ id: root.id, changes: { roles } })).rejects.toThrow(
      InvalidRequest,
    );
    await expect(auth.as(admin).updateUser({ id: root.id, changes: { roles: [] } })).rejects.toThrow(
      InvalidRequest,
    );
  });

  it('records who did what, when and from which device, without secrets', async () => {
    const { user } = await createUser();
    const { id: userId } = user;
    const wrongCredentials = { email: user.email, password: 'a password mistyped' };
    await expect(auth.with(desk).logIn(wrongCredentials)).rejects.toThrow(InvalidCredentials);
    const headers = { ...desk, authorization: `Bearer ${admin.accessToken}` };
    await auth.with(headers).updateUser({ id: userId, changes: { roles: ['staff'], disabled: true } });

    const { items, total } = await auth.as(admin).listAuditEntries({ userId, count: true });
    expect(total).toBe(items.length);
    const at = { address: desk.clientIp, device: desk.userAgent };
    expect(items).toMatchObject([
      { action: 'disabled', actorId: root.id, actorSessionId: sessionOf(admin), ...at },
      { action: 'roles-changed', actorId: root.id, ...at, details: { from: 'customer', to: 'staff' } },
      { action: 'login-failed', actorId: null, ...at },
      { action: 'login', actorId: null, userId, address: null },
    ]);
    expect(JSON.stringify(items)).not.toContain(wrongCredentials.password);
    const failed = await auth.as(admin).listAuditEntries({ action: 'login-failed', limit: 1 });
    expect(failed.items).toMatchObject([{ action: 'login-failed', userId }]);
  });
});

function sessionOf({ accessToken }: TokenPair): string {
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as {
    sid: string;
  };
  return claims.sid;
}
