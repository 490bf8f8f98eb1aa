import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
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
import { Unauthenticated } from '#contracts/definition';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';

describe('MFA on two replicas', () => {
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
    await auth.client().registerUser({ email, password, name: 'Ada' });
    await auth.sql.query('update auth.accounts set email_verified = true where email = ?', [email]);
    mine = await auth.client().logIn({ email, password });
  });

  const login = (code?: string, replica = 0) =>
    auth.client(replica).logIn({ email, password, ...(code && { code }) });
  /** The code that the app shows `steps` time steps of 30 s from now. */
  async function codeOfApp(steps = 0): Promise<string> {
    const [row] = await auth.sql.query<{ secret: string }>(
      'select secret from auth.second_factors f join auth.accounts a on a.id = f.account_id where email = ?',
      [email],
    );
    const secret = new Uint8Array(Buffer.from(row!.secret, 'base64url'));
    return generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + 30 * steps });
  }
  /** Confirms with the current code, which can be used once more: an earlier one might be too old when it arrives. */
  async function confirmMfa(): Promise<string[]> {
    const { recoveryCodes } = await auth.as(mine).confirmMfa({ code: await codeOfApp() });
    await auth.sql.query(
      `update auth.second_factors set last_used_step = 0
       where account_id = (select id from auth.accounts where email = ?)`,
      [email],
    );
    return recoveryCodes;
  }
  async function enableMfa(): Promise<string[]> {
    await auth.as(mine).beginMfa({ currentPassword: password });
    return confirmMfa();
  }

  it('is required once it is confirmed with a code, which revokes all other sessions', async () => {
    const other = await login();
    const { secret, uri } = await auth.as(mine).beginMfa({ currentPassword: password });
    expect(uri).toContain(secret);
    await expect(login()).resolves.toMatchObject({ tokenType: 'Bearer' });
    await confirmMfa();
    await expect(auth.client().refreshSession({ refreshToken: other.refreshToken })).rejects.toThrow(
      InvalidRefreshToken,
    );
    await expect(login()).rejects.toThrow(MfaRequired);
    await expect(login(await codeOfApp())).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it.each(['confirmed', 'disabled'])('ends other sessions and API keys when it is %s', async (change) => {
    if (change === 'disabled') await enableMfa();
    const other = await login(change === 'disabled' ? await codeOfApp() : undefined);
    const { key } = await auth.as(other).createApiKey({ name: 'Planted', scopes: [] });
    if (change === 'disabled')
      await auth.as(mine).disableMfa({ currentPassword: password, code: await codeOfApp(1) });
    else await enableMfa();
    await expect(auth.client(1).exchangeApiKey({ key })).rejects.toThrow(Unauthenticated);
    await expect(auth.client().refreshSession({ refreshToken: other.refreshToken })).rejects.toThrow(
      InvalidRefreshToken,
    );
    await expect(auth.client().refreshSession({ refreshToken: mine.refreshToken })).resolves.toBeDefined();
  });

  it('is not revealed without the correct password', async () => {
    await enableMfa();
    const guess = auth.client().logIn({ email, password: 'not this one' });
    await expect(guess).rejects.toThrow(InvalidCredentials);
  });

  it('accepts each code once, even concurrently', async () => {
    await enableMfa();
    const code = await codeOfApp();
    const settled = await Promise.allSettled([0, 1, 0, 1].map((replica) => login(code, replica)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('accepts each recovery code once, even concurrently, and stores only hashes', async () => {
    const [code] = (await enableMfa()) as [string];
    expect(JSON.stringify(await auth.sql.query('select * from auth.second_factors'))).not.toContain(code);
    const settled = await Promise.allSettled([0, 1, 0, 1].map((replica) => login(code, replica)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(login(code)).rejects.toThrow(InvalidCredentials);
  });

  it('locks the account after ten wrong codes, even if they are sent concurrently', async () => {
    await enableMfa();
    const guesses = Array.from({ length: 30 }, (_, replica) => login('999-not-a-code', replica));
    const reasons = (await Promise.allSettled(guesses)).map((each) => (each as PromiseRejectedResult).reason);
    expect(reasons.filter((each) => each instanceof InvalidCredentials)).toHaveLength(10);
    expect(reasons.filter((each) => each instanceof TooManyAttempts)).toHaveLength(20);
    await expect(login(await codeOfApp())).rejects.toThrow(TooManyAttempts);
    const failures = await auth.sql.query(
      `select 1 from auth.audit_entries e join auth.accounts a on a.id = e.user_id
       where email = ? and action = 'login-failed' and details->>'wrong' = 'code'`,
      [email],
    );
    expect(failures).toHaveLength(10);
  });

  it('invalidates sessions of logins that were in progress while it was enabled', async () => {
    await auth.as(mine).beginMfa({ currentPassword: password });
    const logins = Array.from({ length: 6 }, (_, replica) => login(undefined, replica));
    const settled = Promise.allSettled(logins);
    await auth.as(mine).confirmMfa({ code: await codeOfApp() });
    const started = (await settled).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    for (const { refreshToken } of started)
      await expect(auth.client().refreshSession({ refreshToken })).rejects.toThrow(InvalidRefreshToken);
  });

  it('is neither begun nor confirmed in a session that another command ends meanwhile', async () => {
    await auth.as(mine).beginMfa({ currentPassword: password });
    const code = await codeOfApp();
    const ended = auth.sql.query(`do $$
      declare account uuid;
      begin
        select id into account from auth.accounts where email = '${email}' for update;
        update auth.refresh_families set revoked_at = clock_timestamp() where account_id = account;
        perform pg_sleep(1);
      end $$`);
    await waitFor(async () => {
      const sleeping = `select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`;
      expect(await auth.sql.query(sleeping)).toHaveLength(1);
    });
    const begun = auth.as(mine).beginMfa({ currentPassword: password });
    const confirmed = auth.as(mine, 1).confirmMfa({ code });
    await Promise.all([
      expect(begun).rejects.toThrow(Unauthenticated),
      expect(confirmed).rejects.toThrow(Unauthenticated),
      ended,
    ]);
    await expect(login()).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('is disabled only with both the password and a code', async () => {
    await expect(auth.as(mine).disableMfa({ currentPassword: password, code: '123456' })).rejects.toThrow(
      MfaNotEnabled,
    );
    const [code] = (await enableMfa()) as [string];
    await expect(auth.as(mine).disableMfa({ currentPassword: 'not this one', code })).rejects.toThrow(
      WrongPassword,
    );
    const wrong = auth
      .as(mine)
      .disableMfa({ currentPassword: password, code: 'aaaaaa-aaaaaa-aaaaaa-aaaaaa' });
    await expect(wrong).rejects.toThrow(MfaCodeInvalid);
    await expect(auth.as(mine).beginMfa({ currentPassword: password })).rejects.toThrow(MfaAlreadyEnabled);
    await auth.as(mine).disableMfa({ currentPassword: password, code });
    await expect(login()).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('is not enabled without the password and a correct code', async () => {
    await expect(auth.as(mine).beginMfa({ currentPassword: 'not this one' })).rejects.toThrow(WrongPassword);
    await expect(auth.as(mine).confirmMfa({ code: '123456' })).rejects.toThrow(MfaNotEnabled);
    await auth.as(mine).beginMfa({ currentPassword: password });
    const wrong = (await codeOfApp()) === '123456' ? '654321' : '123456';
    await expect(auth.as(mine).confirmMfa({ code: wrong })).rejects.toThrow(MfaCodeInvalid);
    await expect(login()).resolves.toMatchObject({ tokenType: 'Bearer' });
  });
});
