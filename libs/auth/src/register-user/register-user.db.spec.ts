import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmailTaken } from '#contracts/auth';
import { InvalidRequest } from '#contracts/definition';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';

describe('registering, on two replicas', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
  });
  afterAll(() => auth.stop());

  const register = (email: string, turn = 0) => auth.client(turn).register({ email, password, name: 'Ada' });

  it('opens an account of a customer', async () => {
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

  it('gives an address to one of 20 who want it at once, however they spell it', async () => {
    const wanted = Array.from({ length: 20 }, (_, turn) =>
      register(turn % 3 ? 'race@example.com' : 'RACE@example.com', turn),
    );
    const settled = await Promise.allSettled(wanted);
    const refusals = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refusals).toHaveLength(19);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(EmailTaken);
  });

  it('tells of each account once, and of those that were refused not at all', async () => {
    const { id } = await register('told@example.com');
    await expect(register('told@example.com')).rejects.toThrow(EmailTaken);
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
  ])('refuses the address %j', async (email) => {
    await expect(register(email)).rejects.toBeInstanceOf(InvalidRequest);
  });

  it.each(['Password1', 'weakling1'])(
    'refuses the password %s, and says which field is wrong',
    async (easy) => {
      const refusal = auth.client().register({ email: 'weakling@example.com', password: easy, name: 'Weak' });
      await expect(refusal).rejects.toBeInstanceOf(InvalidRequest);
      await expect(refusal).rejects.toMatchObject({ details: { errors: [{ pointer: '/password' }] } });
    },
  );
});
