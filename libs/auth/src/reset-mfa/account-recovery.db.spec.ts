import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EmailUnverified,
  InvalidRefreshToken,
  MfaNotEnabled,
  MfaRequired,
  OwnMfaReset,
  RecentLoginRequired,
  UserNotFound,
  type TokenPair,
} from '#contracts/auth';
import { Forbidden, Unauthenticated } from '#contracts/definition';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const unknownId = '01a2041f-25b5-73c8-9582-b0f6dab8a664';

describe('account recovery by an admin', () => {
  let auth: AuthReplicas;
  let accounts = 0;
  let email: string;
  let id: string;
  let admin: TokenPair;
  beforeAll(async () => {
    auth = await AuthReplicas.start(1);
    await auth.client().createAdmin({ email: 'root@example.com', name: 'Root', password });
  });
  afterAll(() => auth.stop());
  beforeEach(async () => {
    email = `recovered${++accounts}@example.com`;
    ({ id } = await auth.client().registerUser({ email, password, name: 'Ada' }));
    admin = await auth.client().logIn({ email: 'root@example.com', password });
  });

  const login = () => auth.client().logIn({ email, password });
  const enableMfa = () =>
    auth.sql.query(
      `insert into auth.second_factors (account_id, secret, enabled) values (?, 'c2VjcmV0', true)`,
      [id],
    );
  const newestEntry = async () => (await auth.as(admin).listAuditEntries({ userId: id, limit: 1 })).items[0];

  it('resets MFA, so that the password alone is sufficient, and records the admin', async () => {
    await enableMfa();
    await expect(login()).rejects.toThrow(MfaRequired);
    await auth.as(admin).resetMfa({ id });
    const { id: actorId } = await auth.as(admin).getMe({});
    expect(await newestEntry()).toMatchObject({ action: 'mfa-reset', actorId });
    await expect(login()).resolves.toBeDefined();
    await expect(auth.as(admin).resetMfa({ id })).rejects.toThrow(MfaNotEnabled);
  });

  it('ends the sessions and API keys of the user whose MFA it resets', async () => {
    const session = await login();
    const { key } = await auth.as(session).createApiKey({ name: 'Planted', scopes: [] });
    await enableMfa();
    await auth.as(admin).resetMfa({ id });
    await expect(auth.client().refreshSession({ refreshToken: session.refreshToken })).rejects.toThrow(
      InvalidRefreshToken,
    );
    await expect(auth.client().exchangeApiKey({ key })).rejects.toThrow(Unauthenticated);
  });

  it('does not reset the MFA of the admin, which requires a code', async () => {
    await auth.client().createAdmin({ email: 'other-root@example.com', name: 'Root', password });
    const own = await auth.client().logIn({ email: 'other-root@example.com', password });
    ({ id } = await auth.as(own).getMe({}));
    await enableMfa();
    for (const spelling of [id, id.toUpperCase()])
      await expect(auth.as(own).resetMfa({ id: spelling })).rejects.toThrow(OwnMfaReset);
    await expect(auth.client().logIn({ email: 'other-root@example.com', password })).rejects.toThrow(
      MfaRequired,
    );
    await expect(auth.as(admin).resetMfa({ id })).resolves.toBeUndefined();
  });

  it('does not reset MFA with the access token of an old session or of an API key', async () => {
    await enableMfa();
    const { key } = await auth.as(admin).createApiKey({ name: 'Users', scopes: ['users:manage'] });
    const apiKey = await auth.client().exchangeApiKey({ key });
    await expect(auth.as(apiKey).resetMfa({ id })).rejects.toThrow(RecentLoginRequired);
    await auth.sql.query(`update auth.refresh_families set created_at = created_at - interval '5 minutes'`);
    await expect(auth.as(admin).resetMfa({ id })).rejects.toThrow(RecentLoginRequired);
    await expect(login()).rejects.toThrow(MfaRequired);
  });

  it('lists the active sessions of a user and ends them together with the API keys', async () => {
    const [first, second] = [await login(), await login()];
    const { key } = await auth.as(first).createApiKey({ name: 'Planted', scopes: [] });
    const page = await auth.as(admin).listUserSessions({ id, limit: 1, count: true });
    expect(page).toMatchObject({ items: [{ current: false }], total: 2, nextCursor: expect.any(String) });
    await auth.as(admin).endUserSessions({ id });
    for (const { refreshToken } of [first, second])
      await expect(auth.client().refreshSession({ refreshToken })).rejects.toThrow(InvalidRefreshToken);
    await expect(auth.client().exchangeApiKey({ key })).rejects.toThrow(Unauthenticated);
    await expect(auth.as(admin).listUserSessions({ id })).resolves.toMatchObject({ items: [] });
    expect(await newestEntry()).toMatchObject({ action: 'sessions-ended' });
    await expect(login()).resolves.toBeDefined();
  });

  it('records the end of the sessions of a user only if there were any', async () => {
    await login();
    for (let call = 0; call < 3; call++) await auth.as(admin).endUserSessions({ id });
    const { items } = await auth.as(admin).listAuditEntries({ userId: id, action: 'sessions-ended' });
    expect(items).toHaveLength(1);
  });

  it('is reserved for admins and rejects unknown users', async () => {
    const user = auth.as(await login());
    for (const call of ['resetMfa', 'listUserSessions', 'endUserSessions'] as const) {
      await expect(user[call]({ id })).rejects.toThrow(Forbidden);
      await expect(auth.as(admin)[call]({ id: unknownId })).rejects.toThrow(UserNotFound);
    }
  });
});

describe('MFA of an account with an unverified email address', () => {
  const email = 'stranger@example.com';
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(1);
    await auth.client().registerUser({ email, password, name: 'Eve' });
  });
  afterAll(() => auth.stop());

  it('cannot be enabled', async () => {
    const eve = auth.as(await auth.client().logIn({ email, password }));
    await expect(eve.beginMfa({ currentPassword: password })).rejects.toThrow(EmailUnverified);
    await auth.sql.query('update auth.accounts set email_verified = true');
    await expect(eve.beginMfa({ currentPassword: password })).resolves.toBeDefined();
  });
});
