import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenPair } from '#contracts/auth';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';

describe('purging expired records', () => {
  let auth: AuthReplicas;
  let admin: TokenPair;
  beforeAll(async () => {
    auth = await AuthReplicas.start(1);
    await auth.client().createAdmin({ email: 'root@example.com', name: 'Root', password });
    admin = await auth.client().logIn({ email: 'root@example.com', password });
  });
  afterAll(() => auth.stop());

  const failLogin = (email: string) =>
    auth
      .client()
      .logIn({ email, password: 'not this one' })
      .catch(() => undefined);
  const failures = (request: object = {}) =>
    auth.as(admin).listAuditEntries({ action: 'login-failed', limit: 2, ...request });

  it('deletes audit entries after a year and keeps cursors into the remaining list valid', async () => {
    for (let n = 0; n < 6; n++) await failLogin(`audited${n}@example.com`);
    await auth.sql.query(
      `update auth.audit_entries set at = at - interval '366 days'
       where id in (select id from auth.audit_entries where action = 'login-failed' order by position limit 3)`,
    );
    const newest = await failures();
    const middle = await failures({ cursor: newest.nextCursor! });
    await auth.purge();
    const rest = await failures({ cursor: newest.nextCursor! });
    expect(rest).toEqual({ items: [middle.items[0]], nextCursor: null });
    expect(await failures({ cursor: middle.nextCursor! })).toEqual({ items: [], nextCursor: null });
    expect(
      await auth.sql.query(`select 1 from auth.audit_entries where action = 'login-failed'`),
    ).toHaveLength(3);
  });

  it('deletes failure counters after their window and mail requests after a day', async () => {
    await auth.sql.query('delete from auth.counters');
    await failLogin('long-ago@example.com');
    await auth.sql.query(`update auth.counters set ends_at = ends_at - interval '15 minutes'`);
    await failLogin('just-now@example.com');
    await auth.sql.query(
      `insert into auth.mail_requests (id, email, purpose, created_at)
       values (gen_random_uuid(), 'stuck@example.com', 'password-reset', now() - interval '25 hours')`,
    );
    await auth.purge();
    expect(await auth.sql.query('select key from auth.counters')).toEqual([
      { key: 'account just-now@example.com' },
    ]);
    expect(await auth.sql.query('select 1 from auth.mail_requests')).toEqual([]);
  });
});
