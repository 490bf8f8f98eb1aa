import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/sql';
import { connectPostgres } from './context-database.js';
import { poolFor } from './pool.js';

describe('the only connection of a pool', () => {
  let orm: MikroORM;

  beforeEach(async () => {
    const context = { context: 'lost', entities: [], migrations: [] };
    const impatient = { ...poolFor('lost', 1), query_timeout: 300, connectionTimeoutMillis: 2_000 };
    orm = await connectPostgres(context, process.env.TEST_DATABASE_URL!, impatient);
  });
  afterEach(() => orm.close());

  const answers = async (): Promise<void> => {
    expect(await orm.em.execute('select 1 as one')).toEqual([{ one: 1 }]);
  };

  it('is replaced when it is cut in a transaction', async () => {
    const cut = orm.em
      .fork()
      .transactional((em) => em.execute('select pg_terminate_backend(pg_backend_pid())'));
    await expect(cut).rejects.toThrow('terminating connection');
    await answers();
  });

  it('is replaced when it is cut outside of a transaction', async () => {
    await expect(orm.em.execute('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow(
      'terminating connection',
    );
    await answers();
  });

  it('is replaced when it does not answer in a transaction', async () => {
    const late = orm.em.fork().transactional((em) => em.execute('select pg_sleep(60)'));
    await expect(late).rejects.toThrow('Query read timeout');
    await answers();
  });

  it('is replaced when it does not answer outside of a transaction', async () => {
    await expect(orm.em.execute('select pg_sleep(60)')).rejects.toThrow('Query read timeout');
    await answers();
  });
});
