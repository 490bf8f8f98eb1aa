import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidCredentials, TooManyAttempts, type TokenPair, type UserView } from '#contracts/auth';
import { Unauthenticated } from '#contracts/definition';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';

describe('login on two replicas', () => {
  let auth: AuthReplicas;
  let accounts = 0;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());

  async function registerUser(): Promise<UserView> {
    return auth.client().registerUser({ email: `login${++accounts}@example.com`, password, name: 'Ada' });
  }
  const login = (email: string, secret = password, replica = 0) =>
    auth.client(replica).logIn({ email, password: secret });
  const failures = (email: string, times: number) =>
    Promise.allSettled(Array.from({ length: times }, (_, replica) => login(email, 'not this one', replica)));

  it('returns a token pair whose access token is accepted by every replica', async () => {
    const user = await registerUser();
    const pair = await login(user.email.toUpperCase());
    expect(pair).toMatchObject({ tokenType: 'Bearer', expiresIn: 600, refreshExpiresIn: 2_592_000 });
    await expect(auth.as(pair, 0).getMe({})).resolves.toEqual(user);
    await expect(auth.as(pair, 1).getMe({})).resolves.toEqual(user);
  });

  it('issues an access token with the permissions of the roles and without personal data', async () => {
    const { user } = await auth.client().createAdmin({ email: 'root@example.com', name: 'Root', password });
    const claims = claimsOf(await login(user.email));
    expect(claims).toEqual({
      sub: user.id,
      sid: expect.any(String),
      scope: 'account:manage inventory:write orders:manage platform:manage products:write users:manage',
      iss: 'cleave',
      aud: 'cleave',
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: (claims['iat'] as number) + 600,
    });
  });

  it('responds to an unknown email address as to a wrong password', async () => {
    const { email } = await registerUser();
    const wrong = await login(email, 'not this one').catch((error: unknown) => error);
    const unknown = await login('unknown@example.com').catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(InvalidCredentials);
    expect(unknown).toEqual(wrong);
  });

  it('rejects a disabled account like a wrong password, and rejects its tokens', async () => {
    const { email } = await registerUser();
    const pair = await login(email);
    await auth.sql.query('update auth.accounts set disabled = true where email = ?', [email]);
    await expect(login(email)).rejects.toThrow(InvalidCredentials);
    await expect(auth.as(pair).getMe({})).rejects.toThrow(Unauthenticated);
  });

  it.each(['an existing', 'an unknown'])('locks %s account temporarily after ten failures', async (which) => {
    const email = which === 'an unknown' ? 'guessed@example.com' : (await registerUser()).email;
    await failures(email, 10);
    const locked = login(email);
    await expect(locked).rejects.toBeInstanceOf(TooManyAttempts);
    await expect(locked).rejects.toMatchObject({ details: { retryAfterSeconds: expect.any(Number) } });
    await auth.sql.query(`update auth.counters set ends_at = ends_at - interval '15 minutes' where key = ?`, [
      `account ${email}`,
    ]);
    await waitFor(() => expect(login(email, 'not this one')).rejects.toThrow(InvalidCredentials));
  });

  it('accepts the owner from a familiar IP address while the account is locked for others', async () => {
    const { email } = await registerUser();
    const home = auth.with({ clientIp: '192.0.2.1' });
    const stranger = auth.with({ clientIp: '198.51.100.1' }, 1);
    await home.logIn({ email, password });
    await Promise.allSettled(
      Array.from({ length: 10 }, () => stranger.logIn({ email, password: 'not this one' })),
    );
    await expect(stranger.logIn({ email, password })).rejects.toThrow(TooManyAttempts);
    await expect(home.logIn({ email, password })).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('counts the failures from an IP address that only refreshed a session with those from others', async () => {
    const { email } = await registerUser();
    const { refreshToken } = await login(email);
    const thief = auth.with({ clientIp: '192.0.2.66' });
    await thief.refreshSession({ refreshToken });
    await failures(email, 10);
    await expect(thief.logIn({ email, password })).rejects.toThrow(TooManyAttempts);
  });

  it('locks a network that guesses passwords of many accounts, across replicas, and no other network', async () => {
    const { email } = await registerUser();
    const from = (clientIp: string, replica = 0) => auth.with({ clientIp }, replica);
    for (let batch = 0; batch < 10; batch++) {
      await Promise.allSettled(
        Array.from({ length: 10 }, (_, n) =>
          from(`2001:db8:0:1::${n}`, n).logIn({ email: `many${batch}-${n}@example.com`, password }),
        ),
      );
    }
    await expect(from('2001:db8:0:1::77').logIn({ email, password })).rejects.toThrow(TooManyAttempts);
    await expect(from('2001:db8:0:2::77').logIn({ email, password })).resolves.toMatchObject({
      tokenType: 'Bearer',
    });
  });

  it('rehashes a password whose hash has outdated cost parameters', async () => {
    const { email } = await registerUser();
    const cheap = await hash(password, { memoryCost: 4_096, timeCost: 1, parallelism: 1 });
    await auth.sql.query('update auth.accounts set password_hash = ? where email = ?', [cheap, email]);
    await login(email);
    const [row] = await auth.sql.query<{ password_hash: string }>(
      'select password_hash from auth.accounts where email = ?',
      [email],
    );
    expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(login(email)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });

  it('resets the failure count after a successful login', async () => {
    const { email } = await registerUser();
    await failures(email, 9);
    await login(email);
    await failures(email, 9);
    await expect(login(email)).resolves.toMatchObject({ tokenType: 'Bearer' });
  });
});

function claimsOf({ accessToken }: TokenPair): Record<string, unknown> {
  return JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as Record<
    string,
    unknown
  >;
}
