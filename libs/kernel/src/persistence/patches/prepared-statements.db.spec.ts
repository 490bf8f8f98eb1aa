/**
 * A process prepares a limited number of statements, which other specs may have reached:
 * @jest-environment node
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql, type MikroORM } from '@mikro-orm/sql';
import { connectPostgres } from '../context-database.js';
import { poolOptions } from '../pool.js';

describe('a statement with parameters', () => {
  let orm: MikroORM;
  const singleConnection = { ...poolOptions('prepared', 1), max: 1 };

  beforeAll(async () => {
    orm = await connectPostgres(
      { context: 'prepared', entities: [], migrations: [] },
      process.env.TEST_DATABASE_URL!,
      singleConnection,
    );
    await orm.em.execute('create table public.prepared_things (id integer, name text)');
    await orm.em.execute(`insert into public.prepared_things values (1, 'one')`);
  });
  afterAll(async () => {
    await orm.em.execute('drop table public.prepared_things');
    await orm.close();
  });

  const selectByName = (name: string): Promise<object[]> =>
    orm.em.execute(sql`select * from public.prepared_things where name = ${name}`);

  it('is prepared once for all parameter values', async () => {
    for (const name of ['one', `'; drop table public.prepared_things; --`, 'one']) await selectByName(name);
    const prepared = await orm.em.execute<{ statement: string }[]>(
      `select statement from pg_prepared_statements where statement like '%from public.prepared_things%'`,
    );
    expect(prepared).toEqual([{ statement: 'select * from public.prepared_things where name = $1' }]);
    expect(await selectByName('one')).toEqual([{ id: 1, name: 'one' }]);
  });

  it('fails once and then works after its table was altered', async () => {
    await orm.em.execute('alter table public.prepared_things add column more integer');
    await expect(selectByName('one')).rejects.toThrow('cached plan must not change result type');
    expect(await selectByName('one')).toEqual([{ id: 1, name: 'one', more: null }]);
  });
});
