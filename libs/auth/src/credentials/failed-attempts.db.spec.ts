import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  InvalidCredentials,
  InvalidRefreshToken,
  MfaCodeInvalid,
  RefreshReused,
  WrongPassword,
} from '#contracts/auth';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const [wrongPassword, wrongCode] = ['not this one', '999-not-a-code'];
const attempts = 3;

describe('failed attempts with the same idempotency key', () => {
  let auth: AuthReplicas;
  let accounts = 0;
  let email: string;
  let client: ReturnType<AuthReplicas['with']>;
  beforeAll(async () => {
    auth = await AuthReplicas.start(1);
  });
  afterAll(() => auth.stop());
  beforeEach(async () => {
    email = `attempts${++accounts}@example.com`;
    await auth.client().registerUser({ email, password, name: 'Ada' });
    await auth.sql.query('update auth.accounts set email_verified = true where email = ?', [email]);
    const { accessToken } = await auth.client().logIn({ email, password });
    client = auth.with({ authorization: `Bearer ${accessToken}`, idempotencyKey: 'key' });
    await auth.as({ accessToken }).beginMfa({ currentPassword: password });
  });

  const enableMfa = () => auth.sql.query('update auth.second_factors set enabled = true');
  const audited = async (action: string): Promise<number> => {
    const entries = await auth.sql.query(
      `select 1 from auth.audit_entries e join auth.accounts a on a.id = e.user_id
       where email = ? and action = ?`,
      [email, action],
    );
    return entries.length;
  };
  const counted = async (): Promise<number> => {
    const [row] = await auth.sql.query<{ count: number }>('select count from auth.counters where key = ?', [
      `account ${email}`,
    ]);
    return row?.count ?? 0;
  };

  it.each([
    [
      'login with a wrong password',
      InvalidCredentials,
      () => client.logIn({ email, password: wrongPassword }),
    ],
    [
      'login with a wrong code',
      InvalidCredentials,
      () => enableMfa().then(() => client.logIn({ email, password, code: wrongCode })),
    ],
    [
      'password change with a wrong password',
      WrongPassword,
      () =>
        client.changePassword({
          currentPassword: wrongPassword,
          newPassword: 'another battery, another staple',
        }),
    ],
    [
      'start of an MFA enrollment with a wrong password',
      WrongPassword,
      () => client.beginMfa({ currentPassword: wrongPassword }),
    ],
    [
      'creation of an API key with a wrong password',
      WrongPassword,
      () => client.createApiKey({ name: 'Planted', scopes: [], currentPassword: wrongPassword }),
    ],
    ['confirmation of MFA with a wrong code', MfaCodeInvalid, () => client.confirmMfa({ code: '000000' })],
    [
      'removal of MFA with a wrong password',
      WrongPassword,
      () => client.disableMfa({ currentPassword: wrongPassword, code: wrongCode }),
    ],
    [
      'removal of MFA with a wrong code',
      MfaCodeInvalid,
      () => enableMfa().then(() => client.disableMfa({ currentPassword: password, code: wrongCode })),
    ],
  ] as const)('are each counted and audited: %s', async (_, failure, attempt) => {
    for (let i = 0; i < attempts; i++) await expect(attempt()).rejects.toThrow(failure);
    expect([await counted(), await audited('login-failed')]).toEqual([attempts, attempts]);
  });

  it('revoke the session of a reused refresh token and are audited once', async () => {
    const { refreshToken } = await auth.client().logIn({ email, password });
    let latest = refreshToken;
    for (let i = 0; i < 2; i++) latest = (await client.refreshSession({ refreshToken: latest })).refreshToken;
    for (let i = 0; i < attempts; i++)
      await expect(client.refreshSession({ refreshToken })).rejects.toThrow(RefreshReused);
    await expect(client.refreshSession({ refreshToken: latest })).rejects.toThrow(InvalidRefreshToken);
    expect(await audited('refresh-reused')).toBe(1);
  });
});
