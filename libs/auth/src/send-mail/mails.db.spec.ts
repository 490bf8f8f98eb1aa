import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import {
  InvalidCredentials,
  InvalidMailToken,
  InvalidRefreshToken,
  MfaRequired,
  TooManyAttempts,
  WrongPassword,
  type TokenPair,
} from '#contracts/auth';
import { InvalidRequest, Unauthenticated } from '#contracts/definition';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';
import { Mailbox } from '../testing/mailbox.js';

const password = 'correct horse battery staple';
const newPassword = 'another battery, another staple';

describe('mails on two replicas with a real SMTP server', () => {
  let mailbox: Mailbox;
  let auth: AuthReplicas;
  let accounts = 0;
  let email: string;
  let mine: TokenPair;
  beforeAll(async () => {
    mailbox = await Mailbox.open();
    process.env.SMTP_URL = mailbox.url;
    auth = await AuthReplicas.start(2);
  });
  afterAll(async () => {
    await auth.stop();
    await mailbox.close();
    delete process.env.SMTP_URL;
  });
  beforeEach(async () => {
    email = `mail${++accounts}@example.com`;
    await auth.client().registerUser({ email, password, name: 'Ada' });
    mine = await auth.client().logIn({ email, password });
  });

  const login = (secret: string) => auth.client(1).logIn({ email, password: secret });
  const reset = (token: string, replica = 0) => auth.client(replica).resetPassword({ token, newPassword });
  const advanceMinutes = async (minutes: number) => {
    for (const [table, time] of [
      ['mail_tokens', 'expires_at'],
      ['counters', 'ends_at'],
    ])
      await auth.sql.query(`update auth.${table} set ${time} = ${time} - ? * interval '1 min'`, [minutes]);
  };
  const noPendingMails = () =>
    waitFor(async () => expect(await auth.sql.query('select 1 from auth.mail_requests')).toEqual([]));

  it('are retried although the mail server rejects the recipient of another one', async () => {
    await noPendingMails();
    const rejected = `unknown-${email}`;
    await auth.client().registerUser({ email: rejected, password, name: 'Eve' });
    await auth.sql.query(
      `insert into auth.mail_requests (id, email, purpose, next_attempt_at)
       values (gen_random_uuid(), ?, 'password-reset', now() - interval '1 hour'),
         (gen_random_uuid(), ?, 'password-reset', now())`,
      [rejected, email],
    );
    await auth.retryMails();
    await expect(mailbox.token(email, 'password-reset')).resolves.toBeDefined();
    await auth.sql.query('delete from auth.mail_requests where email = ?', [rejected]);
  });

  it('verify the email address after registration with a single-use token', async () => {
    const token = await mailbox.token(email, 'email-verification');
    await auth.as(mine).verifyEmail({ token });
    await expect(auth.as(mine).getMe({})).resolves.toMatchObject({ emailVerified: true });
    await expect(auth.as(mine, 1).verifyEmail({ token })).rejects.toThrow(InvalidMailToken);
    await expect(auth.client().refreshSession({ refreshToken: mine.refreshToken })).resolves.toBeDefined();
    await expect(login(password)).resolves.toBeDefined();
  });

  it('verify the email address without a session if the password is sent with the token', async () => {
    const token = await mailbox.token(email, 'email-verification');
    const wrong = auth.client().verifyEmail({ token, password: 'not this one' });
    await expect(wrong).rejects.toThrow(WrongPassword);
    await auth.client().verifyEmail({ token, password });
    await expect(auth.as(mine).getMe({})).resolves.toMatchObject({ emailVerified: true });
    await expect(login(password)).resolves.toBeDefined();
  });

  it.each(['nothing else', 'the session of another account', 'an API key of the account'])(
    'take the account from the stranger who registered it, if the owner sends the token and %s',
    async (kind) => {
      const { key } = await auth.as(mine).createApiKey({ name: 'Planted', scopes: [] });
      const token = await mailbox.token(email, 'email-verification');
      const other = `other-${email}`;
      await auth.client().registerUser({ email: other, password, name: 'Owner' });
      const owner = {
        'nothing else': auth.client(),
        'the session of another account': auth.as(await auth.client().logIn({ email: other, password })),
        'an API key of the account': auth.as(await auth.client().exchangeApiKey({ key })),
      }[kind]!;
      await owner.verifyEmail({ token });
      await expect(login(password)).rejects.toThrow(InvalidCredentials);
      await expect(auth.client().refreshSession({ refreshToken: mine.refreshToken })).rejects.toThrow(
        InvalidRefreshToken,
      );
      await expect(auth.client().exchangeApiKey({ key })).rejects.toThrow(Unauthenticated);
      await waitFor(() => expect(auth.as(mine).getMe({})).rejects.toThrow(Unauthenticated));
      await auth.client().requestPasswordReset({ email });
      await reset(await mailbox.token(email, 'password-reset'));
      const own = await login(newPassword);
      await expect(auth.as(own).getMe({})).resolves.toMatchObject({ emailVerified: true });
    },
  );

  it('for verification remove nothing from an account that is already verified', async () => {
    const first = await mailbox.token(email, 'email-verification');
    await noPendingMails();
    await advanceMinutes(1);
    await auth.as(mine).requestEmailVerification({});
    const second = await mailbox.token(email, 'email-verification', 2);
    await auth.as(mine).verifyEmail({ token: first });
    await auth.client().verifyEmail({ token: second });
    await expect(login(password)).resolves.toBeDefined();
  });

  it('for verification are resent on request at most once a minute, and not to verified addresses', async () => {
    const first = await mailbox.token(email, 'email-verification');
    await noPendingMails();
    await auth.as(mine).requestEmailVerification({});
    await noPendingMails();
    expect(mailbox.mailsTo(email)).toHaveLength(1);
    await advanceMinutes(1);
    await auth.as(mine).requestEmailVerification({});
    const second = await mailbox.token(email, 'email-verification', 2);
    expect(second).not.toBe(first);
    await auth.as(mine).verifyEmail({ token: second });
    await advanceMinutes(1);
    await auth.as(mine).requestEmailVerification({});
    await noPendingMails();
    expect(mailbox.mailsTo(email)).toHaveLength(2);
  });

  it('for a password reset work once and revoke all sessions', async () => {
    await auth.client().requestPasswordReset({ email: email.toUpperCase() });
    const token = await mailbox.token(email, 'password-reset');
    const settled = await Promise.allSettled([reset(token), reset(token, 1), reset(token)]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(login(password)).rejects.toThrow(InvalidCredentials);
    await expect(login(newPassword)).resolves.toMatchObject({ tokenType: 'Bearer' });
    await expect(auth.client().refreshSession({ refreshToken: mine.refreshToken })).rejects.toThrow(
      InvalidRefreshToken,
    );
    await expect(reset(token)).rejects.toThrow(InvalidMailToken);
  });

  it('contain tokens that are rejected when expired, unknown or used for another purpose', async () => {
    const verification = await mailbox.token(email, 'email-verification');
    await expect(reset(verification)).rejects.toThrow(InvalidMailToken);
    await auth.client().requestPasswordReset({ email });
    const token = await mailbox.token(email, 'password-reset');
    await expect(auth.client().verifyEmail({ token })).rejects.toThrow(InvalidMailToken);
    await expect(reset('made-up')).rejects.toThrow(InvalidMailToken);
    await advanceMinutes(60);
    await expect(reset(token)).rejects.toThrow(InvalidMailToken);
  });

  it('contain tokens that stay valid if the new password is rejected', async () => {
    await auth.client().requestPasswordReset({ email });
    const token = await mailbox.token(email, 'password-reset');
    const common = auth.client().resetPassword({ token, newPassword: 'Password1' });
    await expect(common).rejects.toThrow(InvalidRequest);
    await expect(reset(token)).resolves.toBeUndefined();
  });

  it('contain reset tokens that are invalid after the password was changed', async () => {
    await auth.client().requestPasswordReset({ email });
    const token = await mailbox.token(email, 'password-reset');
    await auth.as(mine).changePassword({ currentPassword: password, newPassword });
    await expect(reset(token)).rejects.toThrow(InvalidMailToken);
    await expect(login(newPassword)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('for a password reset also revoke the API keys, which an attacker may have created', async () => {
    const { key } = await auth.as(mine).createApiKey({ name: 'Planted', scopes: [] });
    await auth.client().requestPasswordReset({ email });
    await reset(await mailbox.token(email, 'password-reset'));
    await expect(auth.client(1).exchangeApiKey({ key })).rejects.toThrow(Unauthenticated);
  });

  it('for a password reset bypass neither MFA nor the limit on wrong codes', async () => {
    await auth.sql.query('update auth.accounts set email_verified = true where email = ?', [email]);
    const { secret } = await auth.as(mine).beginMfa({ currentPassword: password });
    await auth.as(mine).confirmMfa({ code: generateSync({ secret }) });
    await auth.client().requestPasswordReset({ email });
    const guess = () => auth.client().logIn({ email, password, code: '999-not-a-code' });
    for (let i = 0; i < 10; i++) await expect(guess()).rejects.toThrow(InvalidCredentials);
    await reset(await mailbox.token(email, 'password-reset'));
    await expect(login(newPassword)).rejects.toThrow(TooManyAttempts);
    await auth.sql.query('delete from auth.counters where starts_with(key, ?)', [`account ${email}`]);
    await waitFor(() => expect(login(newPassword)).rejects.toThrow(MfaRequired));
  });

  it('for a password reset remove MFA that a stranger enabled before the address was verified', async () => {
    await auth.sql.query(
      `insert into auth.second_factors (account_id, secret, enabled)
       select id, 'c2VjcmV0', true from auth.accounts where email = ?`,
      [email],
    );
    await auth.client().requestPasswordReset({ email });
    await reset(await mailbox.token(email, 'password-reset'));
    await expect(login(newPassword)).resolves.toBeDefined();
    const [entry] = await auth.sql.query(
      'select action from auth.audit_entries order by position desc offset 2',
    );
    expect(entry).toEqual({ action: 'mfa-reset' });
  });

  it('contain no text that the user entered at registration', async () => {
    const victim = `victim-of-${email}`;
    await auth.client().registerUser({ email: victim, password, name: 'win at http://evil.example' });
    await mailbox.token(victim, 'email-verification');
    expect(mailbox.mailsTo(victim).join()).not.toContain('evil');
  });

  it('are not sent to unknown addresses, without revealing this to the caller', async () => {
    const stranger = `stranger-of-${email}`;
    await expect(auth.client().requestPasswordReset({ email: stranger })).resolves.toBeUndefined();
    await noPendingMails();
    expect(mailbox.mailsTo(stranger)).toEqual([]);
  });

  it('are not sent to a disabled account', async () => {
    await auth.sql.query('update auth.accounts set disabled = true where email = ?', [email]);
    await auth.client().requestPasswordReset({ email });
    await noPendingMails();
    expect(mailbox.mailsTo(email).filter((text) => text.includes('password-reset'))).toEqual([]);
  });

  it('are sent when the mail server is back, even after event retries are exhausted', async () => {
    await noPendingMails();
    await mailbox.close();
    await auth.client().requestPasswordReset({ email });
    await waitFor(async () =>
      expect(await auth.sql.query('select 1 from auth.mail_requests where attempts >= 2')).toHaveLength(1),
    );
    await auth.sql.query(
      `update auth.mail_requests set attempts = 20, next_attempt_at = now() + interval '1 hour'`,
    );
    await mailbox.reopen();
    await auth.sql.query('update auth.mail_requests set next_attempt_at = now()');
    await expect(reset(await mailbox.token(email, 'password-reset'))).resolves.toBeUndefined();
    await noPendingMails();
    expect(mailbox.mailsTo(email).filter((text) => text.includes('/password-reset#'))).toHaveLength(1);
  });

  it('store no token in plain text', async () => {
    const token = await mailbox.token(email, 'email-verification');
    expect(JSON.stringify(await auth.sql.query('select * from auth.mail_tokens'))).not.toContain(token);
  });
});
