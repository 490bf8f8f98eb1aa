import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const fakeAccounts = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ email: `user${i + 1}@example.com`, name: `User ${i + 1}` }));

describe('importing accounts', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());

  it('creates missing accounts and does not change existing ones', async () => {
    const client = auth.client();
    await client.registerUser({
      email: 'user7@example.com',
      password: 'a password of my own',
      name: 'Seven',
    });
    await expect(client.importAccounts({ password, accounts: fakeAccounts(10) })).resolves.toEqual({
      created: 9,
    });
    await expect(client.importAccounts({ password, accounts: fakeAccounts(12) })).resolves.toEqual({
      created: 2,
    });
    await expect(client.logIn({ email: 'user12@example.com', password })).resolves.toMatchObject({
      tokenType: 'Bearer',
    });
    const seven = await client.logIn({ email: 'user7@example.com', password: 'a password of my own' });
    await expect(auth.as(seven).getMe({})).resolves.toMatchObject({ name: 'Seven', roles: ['customer'] });
  });

  it('creates each account once if two imports run concurrently', async () => {
    const accounts = fakeAccounts(1_000).map(({ email, name }) => ({ email: `big-${email}`, name }));
    const imports = [0, 1].map((replica) => auth.client(replica).importAccounts({ password, accounts }));
    const [first, second] = await Promise.all(imports);
    expect(first!.created + second!.created).toBe(1_000);
  });
});
