import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmailTaken } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';

describe('registration on two replicas', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());

  const register = (email: string, replica = 0) =>
    auth.client(replica).registerUser({ email, password, name: 'Ada' });

  it('creates an account with the role customer', async () => {
    const user = await register('Ada@Example.com');
    expect(user).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      email: 'ada@example.com',
      name: 'Ada',
      roles: ['customer'],
      emailVerified: false,
      disabled: false,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
  });

  it('accepts one of 20 concurrent registrations of an email address, ignoring case', async () => {
    const registrations = Array.from({ length: 20 }, (_, replica) =>
      register(replica % 3 ? 'race@example.com' : 'RACE@example.com', replica),
    );
    const settled = await Promise.allSettled(registrations);
    const reasons = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(reasons).toHaveLength(19);
    for (const reason of reasons) expect(reason).toBeInstanceOf(EmailTaken);
  });

  it('publishes one event per account and none for rejected registrations', async () => {
    const { id } = await register('published@example.com');
    await expect(register('published@example.com')).rejects.toThrow(EmailTaken);
    const accounts = await auth.sql.query<{ id: string }>('select id from auth.accounts');
    const events = await auth.sql.query<{ aggregate_id: string; body: object }>(
      `select * from auth.outbox where pattern = 'auth.user-registered.v1'`,
    );
    expect(events.map((event) => event.aggregate_id).sort()).toEqual(
      accounts.map((account) => account.id).sort(),
    );
    expect(events.find((event) => event.aggregate_id === id)?.body).toEqual({
      userId: id,
      registeredAt: expect.any(String),
    });
  });

  it.each([
    '"a\r\nBcc: eve@example.com"@example.com',
    '"a b"@example.com',
    'a@example.com\n',
    'a@b.com,c@d.com',
  ])('rejects the email address %j', async (email) => {
    await expect(register(email)).rejects.toBeInstanceOf(InvalidRequest);
  });

  it.each(['Password1', 'weakling1'])(
    'rejects the weak password %s with a pointer to password',
    async (weakPassword) => {
      const registration = auth
        .client()
        .registerUser({ email: 'weakling@example.com', password: weakPassword, name: 'Weak' });
      await expect(registration).rejects.toBeInstanceOf(InvalidRequest);
      await expect(registration).rejects.toMatchObject({ details: { errors: [{ pointer: '/password' }] } });
    },
  );
});
