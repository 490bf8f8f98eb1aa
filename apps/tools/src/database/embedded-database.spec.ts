import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Configuration } from '#kernel/config';
import { EmbeddedPostgres } from '#kernel/persistence';
import { embeddedDatabase } from './embedded-database.js';
import { SqlPrompt } from './sql-prompt.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-'));
const open = (env: Record<string, string> = {}) =>
  embeddedDatabase(new Configuration({ NODE_ENV: 'test', DATA_DIR: folder, ...env }));
let database: EmbeddedPostgres | undefined;
afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true });
});

describe('embeddedDatabase', () => {
  it('rejects a folder without a database instead of creating one', () => {
    expect(() => open()).toThrow(`${folder} contains no embedded database.`);
  });

  it('rejects a DATABASE_URL, whose database is not the embedded one', () => {
    expect(() => open({ DATABASE_URL: 'postgres://user@127.0.0.1:1/none' })).toThrow('DATABASE_URL is set');
  });
});

describe('SqlPrompt', () => {
  it('formats the results of several statements', async () => {
    const created = new EmbeddedPostgres(folder);
    await created.instance();
    await created.close();
    database = open();
    const prompt = new SqlPrompt(await database.instance());
    const text = await prompt.execute(
      `create schema shop; create table shop.things (id integer, data jsonb, note text);
       insert into shop.things values (1, '{"a":[1]}', 'two' || chr(10) || 'lines'), (10, null, repeat('x', 99));
       select * from shop.things order by id;`,
    );
    expect(text.split('\n\n')).toEqual([
      '0 rows affected',
      '0 rows affected',
      '2 rows affected',
      [
        'id  data       note',
        '1   {"a":[1]}  two⏎lines',
        `10             ${'x'.repeat(59)}…`,
        '(2 rows)',
      ].join('\n'),
    ]);
    expect(await prompt.execute('\\d')).toBe('schema  table\nshop    things\n(1 rows)');
  });
});
