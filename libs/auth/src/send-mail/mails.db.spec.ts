import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import {
  InvalidCredentials,
  InvalidMailToken,
  InvalidRefreshToken,
  MfaRequired,
  TooManyAttempts,
  type TokenPair,
} from '#contracts/auth';
import { InvalidRequest, Unauthenticated } from '#contracts/definition';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';
import { Mailbox } from '../testing/mailbox.js';

const password = 'correct horse battery staple';
const newPassword = 'another battery, another staple';

describe('mails, on two replicas and a real SMTP server', () => {
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
    await auth.client().register({ email, password, name: 'Ada' });
    mine = await auth.client().login({ email, password });
  });

  const login = (secret: string) => auth.client(1).login({ email, password: secret });
  const reset = (token: string, turn = 0) => auth.client(turn).resetPassword({ token, newPassword });
  const minutesPass = (minutes: number) =>
    auth.sql.query(
      `update auth.mail_tokens set expires_at = expires_at - ? * interval '1 min', sent_at = sent_at - ? * interval '1 min'`,
      [minutes, minutes],
    );
  const nothingWaits = () =>
    waitFor(async () => expect(await auth.sql.query('select 1 from auth.mail_requests')).toEqual([]));

  it('confirm an address once it was registered, with a token that is good once', async () => {
    const token = await mailbox.token(email, 'email-verification');
    await auth.client().verifyEmail({ token });
    await expect(auth.as(mine).me({})).resolves.toMatchObject({ emailVerified: true });
    await expect(auth.client(1).verifyEmail({ token })).rejects.toThrow(InvalidMailToken);
  });

  it('confirm an address later, unless it is confirmed, and one mail a minute', async () => {
    const first = await mailbox.token(email, 'email-verification');
    await nothingWaits();
    await auth.as(mine).requestEmailVerification({});
    await nothingWaits();
    expect(mailbox.mailsTo(email)).toHaveLength(1);
    await minutesPass(1);
    await auth.as(mine).requestEmailVerification({});
    const second = await mailbox.token(email, 'email-verification', 2);
    expect(second).not.toBe(first);
    await auth.client().verifyEmail({ token: second });
    await minutesPass(1);
    await auth.as(mine).requestEmailVerification({});
    await nothingWaits();
    expect(mailbox.mailsTo(email)).toHaveLength(2);
  });

  it('let a forgotten password be chosen anew, once, which ends every session', async () => {
    await auth.client().requestPasswordReset({ email: email.toUpperCase() });
    const token = await mailbox.token(email, 'password-reset');
    const settled = await Promise.allSettled([reset(token), reset(token, 1), reset(token)]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(login(password)).rejects.toThrow(InvalidCredentials);
    await expect(login(newPassword)).resolves.toMatchObject({ tokenType: 'Bearer' });
    await expect(auth.client().refresh({ refreshToken: mine.refreshToken })).rejects.toThrow(
      InvalidRefreshToken,
    );
    await expect(reset(token)).rejects.toThrow(InvalidMailToken);
  });

  it('are no good after their time, for another purpose, or made up', async () => {
    const verification = await mailbox.token(email, 'email-verification');
    await expect(reset(verification)).rejects.toThrow(InvalidMailToken);
    await auth.client().requestPasswordReset({ email });
    const token = await mailbox.token(email, 'password-reset');
    await expect(auth.client().verifyEmail({ token })).rejects.toThrow(InvalidMailToken);
    await expect(reset('made-up')).rejects.toThrow(InvalidMailToken);
    await minutesPass(60);
    await expect(reset(token)).rejects.toThrow(InvalidMailToken);
  });

  it('keep their token when the new password is refused', async () => {
    await auth.client().requestPasswordReset({ email });
    const token = await mailbox.token(email, 'password-reset');
    const common = auth.client().resetPassword({ token, newPassword: 'Password1' });
    await expect(common).rejects.toThrow(InvalidRequest);
    await expect(reset(token)).resolves.toBeUndefined();
  });

  it('are no good any more once the password was changed', async () => {
    await auth.client().requestPasswordReset({ email });
    const token = await mailbox.token(email, 'password-reset');
    await auth.as(mine).changePassword({ currentPassword: password, newPassword });
    await expect(reset(token)).rejects.toThrow(InvalidMailToken);
    await expect(login(newPassword)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('end the API keys as well: whoever made them may be why the password is chosen anew', async () => {
    const { key } = await auth.as(mine).createApiKey({ name: 'Planted', scopes: [] });
    await auth.client().requestPasswordReset({ email });
    await reset(await mailbox.token(email, 'password-reset'));
    await expect(auth.client(1).exchangeApiKey({ key })).rejects.toThrow(Unauthenticated);
  });

  it('do not get anybody past a second factor, nor let them guess more of its codes', async () => {
    const { secret } = await auth.as(mine).beginMfa({ currentPassword: password });
    await auth.as(mine).confirmMfa({ code: generateSync({ secret }) });
    await auth.client().requestPasswordReset({ email });
    const guess = () => auth.client().login({ email, password, code: '999-not-a-code' });
    for (let i = 0; i < 10; i++) await expect(guess()).rejects.toThrow(InvalidCredentials);
    await reset(await mailbox.token(email, 'password-reset'));
    await expect(login(newPassword)).rejects.toThrow(TooManyAttempts);
    await auth.sql.query('delete from auth.failed_logins where starts_with(subject, ?)', [
      `account ${email}`,
    ]);
    await waitFor(() => expect(login(newPassword)).rejects.toThrow(MfaRequired));
  });

  it('say nothing that whoever registered typed', async () => {
    const victim = `victim-of-${email}`;
    await auth.client().register({ email: victim, password, name: 'win at http://evil.example' });
    await mailbox.token(victim, 'email-verification');
    expect(mailbox.mailsTo(victim).join()).not.toContain('evil');
  });

  it('are sent to nobody where nobody has the address, which asking does not tell', async () => {
    const stranger = `stranger-of-${email}`;
    await expect(auth.client().requestPasswordReset({ email: stranger })).resolves.toBeUndefined();
    await nothingWaits();
    expect(mailbox.mailsTo(stranger)).toEqual([]);
  });

  it('are not sent to a disabled account', async () => {
    await auth.sql.query('update auth.accounts set disabled = true where email = ?', [email]);
    await auth.client().requestPasswordReset({ email });
    await nothingWaits();
    expect(mailbox.mailsTo(email).filter((text) => text.includes('password-reset'))).toEqual([]);
  });

  it('are sent once the server is back, also when it was away for longer than events are retried', async () => {
    await nothingWaits();
    await mailbox.close();
    await auth.client().requestPasswordReset({ email });
    await waitFor(async () =>
      expect(await auth.sql.query('select 1 from auth.mail_requests where tries >= 2')).toHaveLength(1),
    );
    await auth.sql.query(`update auth.mail_requests set tries = 20, next_try_at = now() + interval '1 hour'`);
    await mailbox.reopen();
    await auth.sql.query('update auth.mail_requests set next_try_at = now()');
    await expect(reset(await mailbox.token(email, 'password-reset'))).resolves.toBeUndefined();
    await nothingWaits();
    expect(mailbox.mailsTo(email).filter((text) => text.includes('/password-reset#'))).toHaveLength(1);
  });

  it('leave no token in the database', async () => {
    const token = await mailbox.token(email, 'email-verification');
    expect(JSON.stringify(await auth.sql.query('select * from auth.mail_tokens'))).not.toContain(token);
  });
});
