import { describe, expect, it } from '@jest/globals';
import { connect, createDatabase, dropDatabase, ensureDatabase } from './database.js';

const adminUrl = process.env['TEST_DATABASE_URL']!;

describe('a test database', () => {
  it('is created empty, runs queries with parameters, and is dropped with open connections', async () => {
    const name = `cleave_dev_${process.pid}`;
    const sql = await connect(await createDatabase(adminUrl, name));
    expect(await sql.query('select ?::int + 1 as sum, current_database() as name', [41])).toEqual([
      { sum: 42, name },
    ]);
    await sql.close();

    expect(await ensureDatabase(adminUrl, name)).toContain(name);
    await dropDatabase(adminUrl, name);
    const admin = await connect(adminUrl);
    expect(await admin.query('select 1 from pg_database where datname = ?', [name])).toEqual([]);
    await admin.close();
  });

  it('is created as a copy of another database', async () => {
    const [original, copy] = ['original', 'copy'].map((each) => `cleave_dev_${process.pid}_${each}`);
    const sql = await connect(await createDatabase(adminUrl, original!));
    await sql.query('create table notes as select 42 as id');
    await sql.close();

    const copied = await connect(await createDatabase(adminUrl, copy!, original));
    expect(await copied.query('select id from notes')).toEqual([{ id: 42 }]);
    await copied.close();
    for (const name of [original!, copy!]) await dropDatabase(adminUrl, name);
  });

  it('must have a name that needs no quoting', async () => {
    await expect(createDatabase(adminUrl, 'x"; drop database y')).rejects.toThrow('Invalid database name');
  });
});
