import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { captureStatements } from '#kernel/persistence/testing';
import { hashSecret } from '../domain/refresh-token.js';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const ada = { email: 'ada@example.com', password };

const fillTables = [
  `insert into auth.audit_entries (id, action, user_id, actor_id, details)
   select gen_random_uuid(), 'login', gen_random_uuid(), gen_random_uuid(), '{}' from generate_series(1, 20000)`,
  `insert into auth.counters (key, count, ends_at)
   select 'account other' || i || '@example.com from 192.0.2.7', 1, now() + interval '1 hour'
   from generate_series(1, 20000) i`,
  'analyze',
];

/** Returns the plan that a prepared statement keeps for any values of its parameters. */
const createGenericPlan = `
  create function public.generic_plan(statement text, parameters integer) returns setof text
  language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    execute 'prepare explained as ' || statement;
    return query execute 'explain execute explained'
      || coalesce('(' || array_to_string(array_fill('null'::text, array[nullif(parameters, 0)]), ', ') || ')', '');
    deallocate explained;
  end $$`;

describe('the statements that erase the data of an account', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(1);
    for (const statement of [...fillTables, createGenericPlan]) await auth.sql.query(statement);
    await auth.client().registerUser({ ...ada, name: 'Ada' });
  });
  afterAll(() => auth.stop());

  /** The lines of the plans of the captured statements that change `table`. */
  async function plansOf(table: string, work: () => Promise<unknown>): Promise<string[]> {
    const changes = (await captureStatements(work)).filter((each) =>
      new RegExp(`(update|delete from) auth\\.${table}\\b`).test(each),
    );
    expect(changes).not.toEqual([]);
    const plans = changes.map((statement) => {
      let parameters = 0;
      const prepared = statement.replaceAll('?', () => `$${(parameters += 1)}`);
      const count = Math.max(0, ...[...prepared.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)));
      return auth.sql.query<{ line: string }>('select line from public.generic_plan(?, ?) as line', [
        prepared,
        count,
      ]);
    });
    return (await Promise.all(plans)).flat().map(({ line }) => line);
  }

  it('do not scan the counters of other accounts after a password reset', async () => {
    await auth.sql.query(
      `insert into auth.mail_tokens (hash, account_id, purpose, expires_at)
       select ?, id, 'password-reset', now() + interval '1 hour' from auth.accounts`,
      [hashSecret('the token of the mail')],
    );
    const reset = () =>
      auth.client().resetPassword({ token: 'the token of the mail', newPassword: password });
    expect(await plansOf('counters', reset)).not.toContainEqual(expect.stringContaining('Seq Scan'));
  });

  it.each(['audit_entries', 'counters'])('do not scan the table %s', async (table) => {
    await auth.client().registerUser({ email: `${table}@example.com`, password, name: 'Ada' });
    const pair = await auth.client().logIn({ email: `${table}@example.com`, password });
    const plans = await plansOf(table, () => auth.as(pair).eraseAccount({}));
    expect(plans).not.toContainEqual(expect.stringContaining('Seq Scan'));
  });

  it('delete the counters of an account from all its addresses, and of no other account', async () => {
    await auth.sql.query('delete from auth.counters');
    const keys = ['', ' from 192.0.2.7', ' from 2001:db8::7', 'x', 'x from 192.0.2.7'].map(
      (suffix) => `account grace@example.com${suffix}`,
    );
    for (const key of keys)
      await auth.sql.query(
        `insert into auth.counters (key, count, ends_at) values (?, 1, now() + interval '1 hour')`,
        [key],
      );
    await auth.client().registerUser({ email: 'grace@example.com', password, name: 'Grace' });
    const pair = await auth.client().logIn({ email: 'grace@example.com', password });
    await auth.as(pair).eraseAccount({});
    expect(
      await auth.sql.query(`select key from auth.counters where key like 'account grace%' order by key`),
    ).toEqual(keys.slice(-2).map((key) => ({ key })));
  });
});
