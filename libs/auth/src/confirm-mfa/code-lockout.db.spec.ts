import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { generateSync } from 'otplib';
import { InvalidCredentials, TooManyAttempts } from '#contracts/auth';
import { hashSecret } from '../domain/refresh-token.js';
import { AuthReplicas } from '../testing/auth-replicas.js';
import { setClock } from '../testing/set-clock.js';

const password = 'correct horse battery staple';
const home = '192.0.2.1';
/** Two minutes from now. */
const futureStep = Math.floor(Date.now() / 30_000) + 4;

describe('wrong authenticator codes on two replicas', () => {
  let auth: AuthReplicas;
  let accounts = 0;
  let email: string;
  let secret: Uint8Array;
  let recoveryCodes: readonly string[];
  const { LOG_LEVEL = 'warn' } = process.env;
  beforeAll(async () => {
    process.env.AUTH_LOGIN_FAILURES = '1000'; // leaves the lockout of the codes
    process.env.LOG_LEVEL = 'fatal'; // unusable secrets are logged
    auth = await AuthReplicas.start(2);
  });
  afterAll(async () => {
    await auth.stop();
    delete process.env.AUTH_LOGIN_FAILURES;
    process.env.LOG_LEVEL = LOG_LEVEL;
  });
  beforeEach(async () => {
    email = `codes${++accounts}@example.com`;
    await auth.client().registerUser({ email, password, name: 'Ada' });
    await auth.sql.query('update auth.accounts set email_verified = true where email = ?', [email]);
    const mine = await auth.with({ clientIp: home }).logIn({ email, password });
    await auth.as(mine).beginMfa({ currentPassword: password });
    const [row] = await auth.sql.query<{ secret: string }>(
      'select secret from auth.second_factors f join auth.accounts a on a.id = f.account_id where email = ?',
      [email],
    );
    secret = new Uint8Array(Buffer.from(row!.secret, 'base64url'));
    ({ recoveryCodes } = await auth.as(mine).confirmMfa({ code: codeOfApp() }));
    await auth.sql.query('update auth.second_factors set last_used_step = 0'); // the tests use the same code
  });

  const codeOfApp = (steps = 0) =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + 30 * steps });
  const login = (code: string, { clientIp = '198.51.100.1', replica = 0, secretWord = password } = {}) =>
    auth.with({ clientIp }, replica).logIn({ email, password: secretWord, code });
  async function guessTen(clientIp?: string): Promise<void> {
    for (let n = 0; n < 10; n += 1)
      await expect(login('999-not-a-code', { replica: n, ...(clientIp && { clientIp }) })).rejects.toThrow(
        InvalidCredentials,
      );
  }
  const minutesPass = (minutes: number) =>
    auth.sql.query(`update auth.code_failures set last_failed_at = last_failed_at - ? * interval '1 min'`, [
      minutes,
    ]);
  async function lockedMinutes(): Promise<number> {
    const locked = await login(codeOfApp()).catch((error: unknown) => error);
    expect(locked).toBeInstanceOf(TooManyAttempts);
    return Math.ceil((locked as TooManyAttempts).details.retryAfterSeconds / 60);
  }

  it('lock the codes of the account, each ten of them for twice as long, until a correct one', async () => {
    for (const minutes of [15, 30, 60]) {
      await guessTen();
      expect(await lockedMinutes()).toBe(minutes);
      await minutesPass(minutes);
    }
    await expect(login(codeOfApp(), { replica: 1 })).resolves.toMatchObject({ tokenType: 'Bearer' });
    expect(await auth.sql.query('select 1 from auth.code_failures')).toEqual([]);
  });

  it('lock the codes for at most a day', async () => {
    await guessTen();
    await auth.sql.query('update auth.code_failures set failures = 100000');
    expect(await lockedMinutes()).toBe(24 * 60);
  });

  it('do not lock the recovery codes, nor the codes from a familiar IP address', async () => {
    await guessTen();
    await expect(login(codeOfApp(), { clientIp: home })).resolves.toMatchObject({ tokenType: 'Bearer' });
    expect(await lockedMinutes()).toBe(15);
    await expect(login(recoveryCodes[0]!)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('are still counted after a password reset', async () => {
    await guessTen();
    const newPassword = 'another battery, another staple';
    await auth.sql.query(
      `insert into auth.mail_tokens (hash, account_id, purpose, expires_at)
       select ?, id, 'password-reset', now() + interval '1 hour' from auth.accounts where email = ?`,
      [hashSecret('the token of the mail'), email],
    );
    await auth.client().resetPassword({ token: 'the token of the mail', newPassword });
    await expect(login(codeOfApp(), { secretWord: newPassword })).rejects.toThrow(TooManyAttempts);
  });

  const updateFactor = (change: string) =>
    auth.sql.query(
      `update auth.second_factors set ${change}
       where account_id = (select id from auth.accounts where email = ?)`,
      [email],
    );
  async function expectCounted(failures: number): Promise<void> {
    expect(
      await auth.sql.query(
        `select failures, (select count(*)::int from auth.audit_entries e where e.user_id = account_id
           and action = 'login-failed' and details->>'wrong' = 'code') as audited
         from auth.code_failures where account_id = (select id from auth.accounts where email = ?)`,
        [email],
      ),
    ).toEqual([{ failures, audited: failures }]);
  }

  it.each([
    ['after the clock was set back by more than a minute', `last_used_step = ${futureStep}`],
    ['if the stored secret is unusable', `secret = 'AAAA'`],
  ])('are counted, audited and finally locked, and recovery codes remain valid, %s', async (_, change) => {
    await updateFactor(change);
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await expect(login(codeOfApp(), { replica: attempt })).rejects.toThrow(InvalidCredentials);
      await expectCounted(attempt);
    }
    expect(await lockedMinutes()).toBe(15);
    await expect(login(recoveryCodes[0]!)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('do not include correct ones on a replica whose clock is three hours ahead', async () => {
    const code = codeOfApp();
    setClock(Date.now() + 3 * 3_600_000);
    try {
      await expect(login(code)).resolves.toMatchObject({ tokenType: 'Bearer' });
    } finally {
      jest.useRealTimers();
    }
  });
});
