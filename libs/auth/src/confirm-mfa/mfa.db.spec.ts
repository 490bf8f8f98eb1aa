import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  InvalidCredentials,
  InvalidRefreshToken,
  MfaAlreadyEnabled,
  MfaCodeInvalid,
  MfaNotEnabled,
  MfaRequired,
  TooManyAttempts,
  WrongPassword,
  type TokenPair,
} from '#contracts/auth';
import { stepAt, totp } from '../domain/totp.js';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';

describe('a second factor, on two replicas', () => {
  let auth: AuthReplicas;
  let accounts = 0;
  let email: string;
  let mine: TokenPair;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());
  beforeEach(async () => {
    email = `mfa${++accounts}@example.com`;
    await auth.client().register({ email, password, name: 'Ada' });
    mine = await auth.client().login({ email, password });
  });

  const login = (code?: string, turn = 0) =>
    auth.client(turn).login({ email, password, ...(code && { code }) });
  /** As the app shows it, `steps` of 30 s later. */
  async function codeOfApp(steps = 0): Promise<string> {
    const [row] = await auth.sql.query<{ secret: string }>(
      'select secret from auth.second_factors f join auth.accounts a on a.id = f.account_id where email = ?',
      [email],
    );
    return totp(Buffer.from(row!.secret, 'base64url'), stepAt(new Date()) + steps);
  }
  async function enabled(): Promise<string[]> {
    await auth.as(mine).beginMfa({ currentPassword: password });
    return (await auth.as(mine).confirmMfa({ code: await codeOfApp(-1) })).recoveryCodes;
  }

  it('is asked for once a code has confirmed it, and ends the sessions that began without', async () => {
    const other = await login();
    const { secret, uri } = await auth.as(mine).beginMfa({ currentPassword: password });
    expect(uri).toContain(secret);
    await expect(login()).resolves.toMatchObject({ tokenType: 'Bearer' });
    await auth.as(mine).confirmMfa({ code: await codeOfApp(-1) });
    await expect(auth.client().refresh({ refreshToken: other.refreshToken })).rejects.toThrow(
      InvalidRefreshToken,
    );
    await expect(login()).rejects.toThrow(MfaRequired);
    await expect(login(await codeOfApp())).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('tells nothing to who does not know the password', async () => {
    await enabled();
    const guess = auth.client().login({ email, password: 'not this one' });
    await expect(guess).rejects.toThrow(InvalidCredentials);
  });

  it('lets each code in once, however many use it at the same moment', async () => {
    await enabled();
    const code = await codeOfApp();
    const settled = await Promise.allSettled([0, 1, 0, 1].map((turn) => login(code, turn)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('lets each recovery code in once', async () => {
    const [code] = await enabled();
    await expect(login(code)).resolves.toMatchObject({ tokenType: 'Bearer' });
    await expect(login(code)).rejects.toThrow(InvalidCredentials);
  });

  it('cannot be guessed', async () => {
    await enabled();
    for (let i = 0; i < 10; i++) await expect(login('999-not-a-code')).rejects.toThrow(InvalidCredentials);
    await expect(login(await codeOfApp())).rejects.toThrow(TooManyAttempts);
  });

  it('is taken away with the password and a code, and by nothing less', async () => {
    await expect(auth.as(mine).disableMfa({ currentPassword: password, code: '123456' })).rejects.toThrow(
      MfaNotEnabled,
    );
    const [code] = (await enabled()) as [string];
    await expect(auth.as(mine).disableMfa({ currentPassword: 'not this one', code })).rejects.toThrow(
      WrongPassword,
    );
    const wrong = auth.as(mine).disableMfa({ currentPassword: password, code: 'aaaaa-aaaaa' });
    await expect(wrong).rejects.toThrow(MfaCodeInvalid);
    await expect(auth.as(mine).beginMfa({ currentPassword: password })).rejects.toThrow(MfaAlreadyEnabled);
    await auth.as(mine).disableMfa({ currentPassword: password, code });
    await expect(login()).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('is not begun or confirmed without the password and a right code', async () => {
    await expect(auth.as(mine).beginMfa({ currentPassword: 'not this one' })).rejects.toThrow(WrongPassword);
    await expect(auth.as(mine).confirmMfa({ code: '123456' })).rejects.toThrow(MfaNotEnabled);
    await auth.as(mine).beginMfa({ currentPassword: password });
    const wrong = (await codeOfApp()) === '123456' ? '654321' : '123456';
    await expect(auth.as(mine).confirmMfa({ code: wrong })).rejects.toThrow(MfaCodeInvalid);
    await expect(login()).resolves.toMatchObject({ tokenType: 'Bearer' });
  });
});
