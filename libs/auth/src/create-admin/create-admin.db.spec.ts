import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const admin = { email: 'Root@example.com', name: 'Root', password };

describe('creating an admin', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());

  it('opens one account, however often it is asked to', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, turn) => auth.client(turn).createAdmin(admin)),
    );
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    for (const { user } of answers)
      expect(user).toMatchObject({ email: 'root@example.com', roles: ['admin'] });
  });

  it('promotes an account, which keeps its password and is an admin from its next login', async () => {
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
