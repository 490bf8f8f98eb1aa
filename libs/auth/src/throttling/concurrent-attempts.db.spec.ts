import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidCredentials, TooManyAttempts, WrongPassword } from '#contracts/auth';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const wrongPassword = 'not this one';
const maxNetworkFailures = 12;
const settings = { AUTH_HASH_CONCURRENCY: '8', AUTH_ADDRESS_FAILURES: String(maxNetworkFailures) };

describe('concurrent attempts on two replicas that each verify eight passwords at a time', () => {
  let auth: AuthReplicas;
  let accounts = 0;
  let addresses = 0;
  let email: string;
  let accessToken: string;
  beforeAll(async () => {
    Object.assign(process.env, settings);
    auth = await AuthReplicas.start(2);
  });
  afterAll(async () => {
    await auth.stop();
    for (const name of Object.keys(settings)) delete process.env[name];
  });
  beforeEach(async () => {
    email = `concurrent${(accounts += 1)}@example.com`;
    await auth.client().registerUser({ email, password, name: 'Ada' });
    await auth.sql.query('update auth.accounts set email_verified = true where email = ?', [email]);
    ({ accessToken } = await auth.client().logIn({ email, password }));
  });

  const newClientIp = () => `198.51.100.${(addresses += 1)}`;
  const from = (clientIp: string, replica: number) =>
    auth.with({ clientIp, authorization: `Bearer ${accessToken}` }, replica);
  const logIn = (replica: number, secret: string, code?: string) =>
    from(newClientIp(), replica).logIn({ email, password: secret, ...(code && { code }) });
  const createApiKey = (replica: number, currentPassword: string) =>
    from(newClientIp(), replica).createApiKey({ name: 'Sync', scopes: [], currentPassword });
  async function outcomesOf(count: number, attempt: (n: number) => Promise<unknown>) {
    const settled = await Promise.allSettled(Array.from({ length: count }, (_, n) => attempt(n)));
    const failures = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    return {
      succeeded: settled.length - failures.length,
      wrong: failures.filter((each) => each instanceof InvalidCredentials || each instanceof WrongPassword)
        .length,
      locked: failures.filter((each) => each instanceof TooManyAttempts).length,
    };
  }
  const failed = (count: number) => outcomesOf(count, (n) => logIn(n, wrongPassword));
  const counter = () =>
    auth.sql.query('select count, reserved from auth.counters where key = ?', [`account ${email}`]);

  it('evaluate at most ten wrong passwords of an account', async () => {
    expect(await outcomesOf(40, (n) => logIn(n, wrongPassword))).toEqual({
      succeeded: 0,
      wrong: 10,
      locked: 30,
    });
  });

  it('evaluate at most ten wrong passwords at logins and confirmations together', async () => {
    const guess = (n: number) => (n % 4 < 2 ? logIn(n, wrongPassword) : createApiKey(n, wrongPassword));
    expect(await outcomesOf(40, guess)).toEqual({ succeeded: 0, wrong: 10, locked: 30 });
  });

  it('evaluate at most ten wrong passwords and codes together', async () => {
    await auth.as({ accessToken }).beginMfa({ currentPassword: password });
    await auth.sql.query('update auth.second_factors set enabled = true');
    const guess = (n: number) =>
      n % 4 < 2
        ? logIn(n, wrongPassword)
        : logIn(n, password, n % 8 < 4 ? '999-not-a-code' : 'k7m2px-9rtqab');
    expect(await outcomesOf(40, guess)).toEqual({ succeeded: 0, wrong: 10, locked: 30 });
  });

  it('evaluate at most as many wrong passwords of a network as it may fail', async () => {
    const clientIp = newClientIp();
    const guess = (n: number) =>
      from(clientIp, n).logIn({ email: `guessed${n}@example.com`, password: wrongPassword });
    const outcomes = await outcomesOf(40, guess);
    expect(outcomes).toEqual({ succeeded: 0, wrong: maxNetworkFailures, locked: 40 - maxNetworkFailures });
  });

  it('all succeed with the correct password, however many there are', async () => {
    expect(await outcomesOf(40, (n) => logIn(n, password))).toMatchObject({ succeeded: 40 });
  });

  it('all succeed with the correct password if one more failure would lock the account', async () => {
    expect(await failed(9)).toMatchObject({ wrong: 9 });
    expect(await outcomesOf(10, (n) => createApiKey(n, password))).toMatchObject({ succeeded: 10 });
    expect(await counter()).toEqual([{ count: 9, reserved: 0 }]);
    expect(await outcomesOf(2, (n) => logIn(n, wrongPassword))).toEqual({
      succeeded: 0,
      wrong: 1,
      locked: 1,
    });
  });

  it('that a crash interrupted count as failed until the window ends', async () => {
    expect(await failed(9)).toMatchObject({ wrong: 9 });
    await auth.sql.query('update auth.counters set reserved = 1 where key = ?', [`account ${email}`]);
    const waiting = logIn(0, password);
    await expect(Promise.race([waiting, setTimeout(200, 'waiting')])).resolves.toBe('waiting');
    await auth.sql.query(`update auth.counters set ends_at = ends_at - interval '15 minutes'`);
    await expect(waiting).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('that a crash interrupted no longer count after a successful login', async () => {
    expect(await failed(8)).toMatchObject({ wrong: 8 });
    await auth.sql.query('update auth.counters set reserved = 1 where key = ?', [`account ${email}`]);
    await expect(logIn(0, password)).resolves.toMatchObject({ tokenType: 'Bearer' });
    expect(await failed(11)).toMatchObject({ wrong: 10 });
  });

  it('that succeed leave no failure behind', async () => {
    await logIn(0, password);
    await createApiKey(1, password);
    expect(await counter()).toEqual([{ count: 0, reserved: 0 }]);
  });
});
