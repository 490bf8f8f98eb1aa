import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidCredentials, InvalidMailToken, InvalidRefreshToken, type TokenPair } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import { eventually } from '#kernel/testing';
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
    auth.sql.query(`update auth.mail_tokens set expires_at = expires_at - ? * interval '1 min'`, [minutes]);
  const nothingWaits = () =>
    eventually(async () => expect(await auth.sql.query('select 1 from auth.mail_requests')).toEqual([]));

  it('confirm an address once it was registered, with a token that is good once', async () => {
    const token = await mailbox.token(email, 'email-verification');
    await auth.client().verifyEmail({ token });
    await expect(auth.as(mine).me({})).resolves.toMatchObject({ emailVerified: true });
    await expect(auth.client(1).verifyEmail({ token })).rejects.toThrow(InvalidMailToken);
  });

  it('confirm an address later, unless it is confirmed, and one mail a minute', async () => {
    const first = await mailbox.token(email, 'email-verification');
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

  it('leave no token in the database', async () => {
    const token = await mailbox.token(email, 'email-verification');
    expect(JSON.stringify(await auth.sql.query('select * from auth.mail_tokens'))).not.toContain(token);
  });
});
