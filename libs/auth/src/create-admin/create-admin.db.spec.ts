import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountDisabled, InvalidCredentials, InvalidRefreshToken, UnverifiedAccount } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const admin = { email: 'Root@example.com', name: 'Root', password };

describe('create admin', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());

  it('creates one account, even if called concurrently', async () => {
    const responses = await Promise.all(
      Array.from({ length: 6 }, (_, replica) => auth.client(replica).createAdmin(admin)),
    );
    expect(responses.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
    for (const { user } of responses)
      expect(user).toMatchObject({ email: 'root@example.com', emailVerified: true });
  });

  describe('for an account that exists', () => {
    const registered = { email: 'ada@example.com', password: 'a password of my own' };
    const request = { ...admin, email: registered.email };

    it('rejects an account with an unverified email address and does not change it', async () => {
      await auth.client().registerUser({ ...registered, name: 'Ada' });
      await expect(auth.client().createAdmin(request)).rejects.toThrow(UnverifiedAccount);
      const pair = await auth.client().logIn(registered);
      await expect(auth.as(pair).getMe({})).resolves.toMatchObject({ roles: ['customer'] });
    });

    it('sets the password and ends sessions, API keys and second factors on promotion', async () => {
      const pair = await auth.client().logIn(registered);
      const { key } = await auth.as(pair).createApiKey({ name: 'key', scopes: [] });
      await expect(auth.client().createAdmin({ ...request, promoteUnverified: true })).resolves.toMatchObject(
        {
          user: { name: 'Ada', roles: ['customer', 'admin'] },
          outcome: 'promoted',
        },
      );
      await expect(auth.client().logIn(registered)).rejects.toThrow(InvalidCredentials);
      await expect(auth.client().refreshSession({ refreshToken: pair.refreshToken })).rejects.toThrow(
        InvalidRefreshToken,
      );
      await expect(auth.client().exchangeApiKey({ key })).rejects.toThrow(Unauthenticated);
      const anotherKey = { name: 'another key', scopes: ['users:manage'] };
      await expect(auth.as(pair).createApiKey(anotherKey)).rejects.toThrow(Unauthenticated);
      const promoted = await auth.client().logIn({ email: registered.email, password });
      const { items } = await auth.as(promoted).listAuditEntries({ action: 'roles-changed' });
      expect(items).toMatchObject([{ actorId: null, details: { from: 'customer', to: 'customer admin' } }]);
    });

    it('promotes an account with a verified email address', async () => {
      const email = 'verified@example.com';
      await auth.client().registerUser({ email, password: registered.password, name: 'Grace' });
      await auth.sql.query('update auth.accounts set email_verified = true where email = ?', [email]);
      await expect(auth.client().createAdmin({ ...admin, email })).resolves.toMatchObject({
        outcome: 'promoted',
      });
    });

    it('rejects a disabled account, also one of an admin', async () => {
      const email = 'disabled@example.com';
      await auth.client().registerUser({ email, password: registered.password, name: 'Dis' });
      await auth.sql.query(
        'update auth.accounts set email_verified = true, disabled = true where email = ?',
        [email],
      );
      const promote = () => auth.client().createAdmin({ ...admin, email, promoteUnverified: true });
      await expect(promote()).rejects.toThrow(AccountDisabled);
      await auth.sql.query(`update auth.accounts set roles = '{admin}' where email = ?`, [email]);
      await expect(promote()).rejects.toThrow(AccountDisabled);
    });

    it('does not change an account that is an admin already', async () => {
      const again = auth.client().createAdmin({ ...request, password: 'another password of mine' });
      await expect(again).resolves.toMatchObject({ outcome: 'unchanged' });
      await expect(auth.client().logIn({ email: registered.email, password })).resolves.toBeDefined();
    });
  });
});
