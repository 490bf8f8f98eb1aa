import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
    expect(responses.filter(({ created }) => created)).toHaveLength(1);
    for (const { user } of responses)
      expect(user).toMatchObject({ email: 'root@example.com', roles: ['admin'] });
  });

  it('promotes an existing account, which keeps its password and has the permissions from its next login', async () => {
    const ada = { email: 'ada@example.com', password: 'a password of my own' };
    await auth.client().register({ ...ada, name: 'Ada' });
    await expect(auth.client().createAdmin({ ...admin, email: ada.email })).resolves.toMatchObject({
      user: { name: 'Ada', roles: ['customer', 'admin'] },
      created: false,
    });
    await auth.client().createAdmin({ ...admin, email: ada.email });
    const pair = await auth.client().login(ada);
    const { items } = await auth.as(pair).listAuditEntries({ action: 'roles-changed' });
    expect(items).toMatchObject([{ actorId: null, details: { from: 'customer', to: 'customer admin' } }]);
    await expect(auth.as(pair).me({})).resolves.toMatchObject({ roles: ['customer', 'admin'] });
  });
});
