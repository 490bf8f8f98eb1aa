import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenPair } from '#contracts/auth';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';

describe('purging expired records', () => {
  let auth: AuthReplicas;
  let admin: TokenPair;
  const { LOG_LEVEL = 'warn' } = process.env;
  beforeAll(async () => {
    process.env.LOG_LEVEL = 'fatal'; // failed purges are logged
    auth = await AuthReplicas.start(1);
    await auth.client().createAdmin({ email: 'root@example.com', name: 'Root', password });
    admin = await auth.client().logIn({ email: 'root@example.com', password });
  });
  afterAll(async () => {
    await auth.stop();
    process.env.LOG_LEVEL = LOG_LEVEL;
  });

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

  it('deletes API keys a year after they were revoked or have expired, and keeps the list of the others', async () => {
    const { key, id } = await auth.as(admin).createApiKey({ name: 'Active', scopes: [] });
    await auth.sql.query(
      'insert into auth.api_keys (id, account_id, hash, name, scopes, expires_at, revoked_at) ' + apiKeys,
      [id],
    );
    await auth.purge();
    const remaining = await auth.sql.query<{ name: string }>('select name from auth.api_keys');
    expect(remaining.map(({ name }) => name).toSorted()).toEqual(['Active', 'expired', 'revoked']);
    const { items, total } = await auth.as(admin).listApiKeys({ count: true });
    expect([items.map((each) => each.id), total]).toEqual([[id], 1]);
    await expect(auth.client().exchangeApiKey({ key })).resolves.toBeDefined();
    await auth.as(admin).revokeApiKey({ id });
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

  it('deletes in batches of 1,000, so that no statement exceeds its timeout', async () => {
    await auth.sql.query(expireAuditEntries, [2_500]);
    await auth.sql.query('create table public.deletions (rows integer)');
    await auth.sql.query(`create function public.count_deletions() returns trigger language plpgsql as $$
      begin insert into public.deletions select count(*) from gone; return null; end $$`);
    await auth.sql.query(`create trigger count_deletions after delete on auth.audit_entries
      referencing old table as gone for each statement execute function public.count_deletions()`);
    await auth.purge();
    expect(await auth.sql.query('select rows from public.deletions order by rows desc')).toEqual([
      { rows: 1_000 },
      { rows: 1_000 },
      { rows: 500 },
    ]);
    await auth.sql.query('drop trigger count_deletions on auth.audit_entries');
  });

  const tables = ['audit_entries', 'api_keys', 'counters', 'mail_requests', 'code_failures'];

  it.each(tables)(
    'deletes the other records if the statement for %s exceeds its timeout',
    async (failing) => {
      for (const table of tables) await auth.sql.query(`delete from auth.${table}`);
      for (const statement of expiredRecords) await auth.sql.query(statement);
      await auth.sql
        .query(`create or replace function public.time_out() returns trigger language plpgsql as $$
      begin raise exception 'statement timeout' using errcode = 'query_canceled'; end $$`);
      await auth.sql.query(`create trigger time_out before delete on auth.${failing}
      for each row execute function public.time_out()`);
      const remaining = async () => {
        const counts = tables.map(async (table) => {
          const rows = await auth.sql.query(`select from auth.${table}`);
          return rows.length > 0 ? [table] : [];
        });
        return (await Promise.all(counts)).flat();
      };
      expect(await remaining()).toEqual(tables);
      await auth.purge();
      expect(await remaining()).toEqual([failing]);
      await auth.sql.query(`drop trigger time_out on auth.${failing}`);
      await auth.purge();
      expect(await remaining()).toEqual([]);
    },
  );
});

const expireAuditEntries = `
  insert into auth.audit_entries (id, action, at, details)
  select gen_random_uuid(), 'logout', now() - interval '366 days', '{}' from generate_series(1, ?::int)`;

/** Keys of the account that owns a key, which ended less and more than a year ago. */
const apiKeys = `
  select gen_random_uuid(), account_id, gen_random_uuid()::text, ended.name, '{}', now() + ended.expires, now() + ended.revoked
  from auth.api_keys, (values
    ('expired', interval '-364 days', null::interval),
    ('expired long ago', interval '-366 days', null),
    ('revoked', interval '9 years', interval '-364 days'),
    ('revoked long ago', interval '9 years', interval '-366 days'),
    ('expired long ago and revoked before', interval '-366 days', interval '-367 days')
  ) as ended (name, expires, revoked) where id = ?`;

const expiredRecords = [
  expireAuditEntries.replace('?', '1'),
  `insert into auth.counters (key, count, ends_at) values ('account ada@example.com', 1, now())`,
  `insert into auth.mail_requests (id, email, purpose, created_at)
   values (gen_random_uuid(), 'ada@example.com', 'password-reset', now() - interval '25 hours')`,
  `insert into auth.code_failures (account_id, failures, last_failed_at)
   select id, 1, now() - interval '31 days' from auth.accounts`,
  `insert into auth.api_keys (id, account_id, hash, name, scopes, expires_at)
   select gen_random_uuid(), id, '', '', '{}', now() - interval '366 days' from auth.accounts`,
];
