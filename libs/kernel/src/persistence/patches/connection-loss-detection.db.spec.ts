import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/sql';
import { connectPostgres } from '../context-database.js';
import { poolOptions } from '../pool.js';

describe('the connection of a pool with one connection', () => {
  let orm: MikroORM;

  beforeEach(async () => {
    const context = { context: 'lost', entities: [], migrations: [] };
    const shortTimeouts = { ...poolOptions('lost', 1), query_timeout: 300, connectionTimeoutMillis: 2_000 };
    orm = await connectPostgres(context, process.env.TEST_DATABASE_URL!, shortTimeouts);
  });
  afterEach(() => orm.close());

  const expectWorkingConnection = async (): Promise<void> => {
    expect(await orm.em.execute('select 1 as one')).toEqual([{ one: 1 }]);
  };

  it('is replaced when terminated inside a transaction', async () => {
    const terminated = orm.em
      .fork()
      .transactional((em) => em.execute('select pg_terminate_backend(pg_backend_pid())'));
    await expect(terminated).rejects.toThrow('terminating connection');
    await expectWorkingConnection();
  });

  it('is replaced when terminated outside of a transaction', async () => {
    await expect(orm.em.execute('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow(
      'terminating connection',
    );
    await expectWorkingConnection();
  });

  it('is replaced after a query timeout inside a transaction', async () => {
    const timedOut = orm.em.fork().transactional((em) => em.execute('select pg_sleep(60)'));
    await expect(timedOut).rejects.toThrow('Query read timeout');
    await expectWorkingConnection();
  });

  it('is replaced after a query timeout outside of a transaction', async () => {
    await expect(orm.em.execute('select pg_sleep(60)')).rejects.toThrow('Query read timeout');
    await expectWorkingConnection();
  });
});
