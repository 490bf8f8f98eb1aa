import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmailTaken, InvalidCredentials, QuotaExceeded, ScopeNotHeld } from '#contracts/auth';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';
import { Mailbox } from '../testing/mailbox.js';

const password = 'correct horse battery staple';
const quotas = {
  AUTH_ACCOUNT_LOGINS_PER_HOUR: '3',
  AUTH_NETWORK_LOGINS_PER_HOUR: '5',
  AUTH_API_KEYS_PER_HOUR: '2',
  AUTH_REGISTRATIONS_PER_HOUR: '2',
  AUTH_MAIL_REQUESTS_PER_HOUR: '4',
  AUTH_MAILS_PER_HOUR: '2',
};

describe('quotas on two replicas', () => {
  let mailbox: Mailbox;
  let auth: AuthReplicas;
  let networks = 0;
  let accounts = 0;
  beforeAll(async () => {
    mailbox = await Mailbox.open();
    Object.assign(process.env, quotas, { SMTP_URL: mailbox.url });
    auth = await AuthReplicas.start(2);
  });
  afterAll(async () => {
    await auth.stop();
    await mailbox.close();
    for (const name of [...Object.keys(quotas), 'SMTP_URL']) delete process.env[name];
  });

  const newNetwork = () => `192.0.2.${(networks += 1)}`;
  const newEmail = () => `quota${(accounts += 1)}@example.com`;
  async function registerUser(): Promise<string> {
    const email = newEmail();
    await auth.with({ clientIp: newNetwork() }).registerUser({ email, password, name: 'Ada' });
    return email;
  }
  const login = (email: string, clientIp: string, replica = 0, secret = password) =>
    auth.with({ clientIp }, replica).logIn({ email, password: secret });
  const aMinutePasses = () =>
    auth.sql.query(`update auth.counters set ends_at = ends_at - interval '1 minute'`);
  const anHourPasses = () => auth.sql.query(`update auth.counters set ends_at = ends_at - interval '1 hour'`);

  it('limit the successful logins of an account, from any network, for an hour', async () => {
    const email = await registerUser();
    for (const replica of [0, 1, 0]) await login(email, newNetwork(), replica);
    const rejected = login(email, newNetwork(), 1);
    await expect(rejected).rejects.toBeInstanceOf(QuotaExceeded);
    await expect(rejected).rejects.toMatchObject({ details: { retryAfterSeconds: expect.any(Number) } });
    await anHourPasses();
    await waitFor(() =>
      expect(login(email, newNetwork(), 1)).resolves.toMatchObject({ tokenType: 'Bearer' }),
    );
  });

  it('limit the successful logins of a network, with any account, and of no other network', async () => {
    const attacker = newNetwork();
    const emails = [await registerUser(), await registerUser(), await registerUser()];
    for (const email of [...emails, emails[0]!, emails[1]!]) await login(email, attacker);
    await expect(login(emails[2]!, attacker, 1)).rejects.toThrow(QuotaExceeded);
    await expect(login(emails[2]!, newNetwork(), 1)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('of an account are not used up by failed logins of other people', async () => {
    const email = await registerUser();
    for (let n = 0; n < 4; n += 1)
      await expect(login(email, newNetwork(), n, 'not this one')).rejects.toThrow(InvalidCredentials);
    await expect(login(email, newNetwork())).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('limit the API keys that an account creates, also if it revokes them, for an hour', async () => {
    const email = await registerUser();
    const pair = await login(email, newNetwork());
    const create = (replica: number) => auth.as(pair, replica).createApiKey({ name: 'Sync', scopes: [] });
    const keys = [await create(0), await create(1)];
    for (const { id } of keys) await auth.as(pair).revokeApiKey({ id });
    await expect(create(0)).rejects.toThrow(QuotaExceeded);
    const other = await login(await registerUser(), newNetwork());
    await expect(auth.as(other).createApiKey({ name: 'Sync', scopes: [] })).resolves.toBeDefined();
    await anHourPasses();
    await expect(create(1)).resolves.toBeDefined();
  });

  it('of an account are not used up by API keys that are not created', async () => {
    const pair = await login(await registerUser(), newNetwork());
    const create = (...scopes: string[]) => auth.as(pair).createApiKey({ name: 'Sync', scopes });
    for (let n = 0; n < 3; n += 1) await expect(create('users:manage')).rejects.toThrow(ScopeNotHeld);
    await expect(create()).resolves.toBeDefined();
  });

  it('limit the registrations of a network, across replicas', async () => {
    const clientIp = newNetwork();
    const register = (replica: number, ip = clientIp) =>
      auth.with({ clientIp: ip }, replica).registerUser({ email: newEmail(), password, name: 'Ada' });
    await register(0);
    await register(1);
    await expect(register(0)).rejects.toThrow(QuotaExceeded);
    await expect(register(0, newNetwork())).resolves.toMatchObject({ name: 'Ada' });
  });

  it('limit how many email addresses a network can check by registering them', async () => {
    const taken = await registerUser();
    const clientIp = newNetwork();
    const register = () => auth.with({ clientIp }).registerUser({ email: taken, password, name: 'Eve' });
    for (let n = 0; n < 2; n += 1) await expect(register()).rejects.toThrow(EmailTaken);
    await expect(register()).rejects.toThrow(QuotaExceeded);
  });

  it('limit the mails that a network requests, whether or not there is an account', async () => {
    const clientIp = newNetwork();
    const request = (replica: number) =>
      auth.with({ clientIp }, replica).requestPasswordReset({ email: newEmail() });
    for (const replica of [0, 1, 0, 1]) await request(replica);
    await expect(request(0)).rejects.toThrow(QuotaExceeded);
  });

  it('limit the mails to a recipient, without revealing it', async () => {
    const email = await registerUser();
    const sent = () => mailbox.mailsTo(email).filter((text) => text.includes('/password-reset#'));
    for (const expected of [1, 2, 2]) {
      await auth.with({ clientIp: newNetwork() }).requestPasswordReset({ email });
      await waitFor(async () => expect(await auth.sql.query('select 1 from auth.mail_requests')).toEqual([]));
      await waitFor(() => expect(sent()).toHaveLength(expected));
      await aMinutePasses();
    }
  });

  /** Retries of a failed mail are up to a minute apart. */
  const settled = () =>
    waitFor(async () => expect(await auth.sql.query('select 1 from auth.mail_requests')).toEqual([]), {
      timeoutMs: 100_000,
    });

  it('hold for a burst of requests for one recipient, which get one mail per minute', async () => {
    const email = await registerUser();
    await settled();
    const requests = Array.from({ length: 20 }, (_, n) =>
      auth.with({ clientIp: newNetwork() }, n).requestPasswordReset({ email }),
    );
    await Promise.all(requests);
    await settled();
    expect(mailbox.mailsTo(email).filter((text) => text.includes('/password-reset#'))).toHaveLength(1);
  });

  it('count the mails to a recipient whose account is erased and registered again', async () => {
    const email = newEmail();
    for (let n = 0; n < 4; n += 1) {
      await auth
        .with({ clientIp: newNetwork() })
        .registerUser({ email: email.toUpperCase(), password, name: 'Ada' });
      await settled();
      await auth.as(await login(email, newNetwork())).eraseAccount({});
      if (n > 0) await aMinutePasses();
    }
    expect(mailbox.mailsTo(email)).toHaveLength(2);
  });

  it('count the mails to all sub-addresses of a mailbox together', async () => {
    const [name, domain] = newEmail().split('@');
    for (let n = 0; n < 4; n += 1) {
      const email = `${name}+${n}@${domain}`;
      await auth.with({ clientIp: newNetwork() }).registerUser({ email, password, name: 'Ada' });
      await settled();
      await aMinutePasses();
    }
    const sentTo = [0, 1, 2, 3].map((n) => mailbox.mailsTo(`${name}+${n}@${domain}`).length);
    expect(sentTo).toEqual([1, 1, 0, 0]);
  });

  it('do not count a mail that the mail server rejected', async () => {
    const email = await registerUser();
    await settled();
    await auth.sql.query('delete from auth.counters');
    await mailbox.close();
    try {
      await auth.with({ clientIp: newNetwork() }).requestPasswordReset({ email });
      // One statement, because the next attempt counts the mail again until it has failed.
      await waitFor(async () =>
        expect(
          await auth.sql.query(
            `select array(select count from auth.counters where starts_with(key, 'mailsPer'))::int[] as counts
             from auth.mail_requests where attempts > 1 and not holds_quota`,
          ),
        ).toEqual([{ counts: [0, 0] }]),
      );
    } finally {
      await mailbox.reopen();
    }
    await settled();
    await expect(mailbox.token(email, 'password-reset')).resolves.toBeDefined();
  }, 120_000);

  it('do not stop a mail that was counted before its process crashed', async () => {
    const email = await registerUser();
    await settled();
    await auth.sql.query(
      `insert into auth.mail_requests (id, email, purpose, holds_quota)
       values (gen_random_uuid(), ?, 'email-verification', true)`,
      [email],
    );
    await expect(mailbox.token(email, 'email-verification', 2)).resolves.toBeDefined();
    await settled();
  });

  it('hold for concurrent logins of an account', async () => {
    const email = await registerUser();
    const logins = Array.from({ length: 12 }, (_, n) => login(email, newNetwork(), n));
    const results = await Promise.allSettled(logins);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('of an erased account are not stored', async () => {
    const email = await registerUser();
    await anHourPasses();
    await auth.purge();
    const pair = await login(email, newNetwork());
    await auth.as(pair).createApiKey({ name: 'Sync', scopes: [] });
    const stored = async () => JSON.stringify(await auth.sql.query('select key from auth.counters'));
    const names = ['loginsPerAccount', 'apiKeysPerAccount'];
    for (const name of names) expect(await stored()).toContain(name);
    await auth.as(pair).eraseAccount({});
    for (const name of names) expect(await stored()).not.toContain(name);
  });

  it('are no longer stored after an hour', async () => {
    await registerUser();
    await settled(); // the mail is counted when it is sent
    await anHourPasses();
    await auth.purge();
    expect(await auth.sql.query('select 1 from auth.counters')).toEqual([]);
  });
});
