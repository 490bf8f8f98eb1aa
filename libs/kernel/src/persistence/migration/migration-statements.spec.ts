import { beforeAll, describe, expect, it } from '@jest/globals';
import { Migration } from '@mikro-orm/migrations';
import type { MikroORM } from '@mikro-orm/sql';
import { connectPostgres } from '../context-database.js';
import { checksumOf, statementsOf } from './migration-statements.js';

let orm: MikroORM;
beforeAll(async () => {
  const database = { context: 'notes', entities: [], migrations: [] };
  orm = await connectPostgres(database, 'postgres://user@127.0.0.1:1/none', {}); // connects with the first query
});

describe('statementsOf', () => {
  it('rejects a migration that executes statements by itself', async () => {
    class Executes extends Migration {
      override async up(): Promise<void> {
        await this.execute('delete from notes.notes');
      }
    }
    await expect(statementsOf(orm, Executes)).rejects.toThrow('Executes may only call addSql');
  });

  it('returns the statements of an asynchronous migration', async () => {
    class Waits extends Migration {
      override async up(): Promise<void> {
        await Promise.resolve();
        this.addSql('select 1');
      }
    }
    expect(await statementsOf(orm, Waits)).toEqual(['select 1']);
  });
});

describe('checksumOf', () => {
  it('ignores white space', () => {
    expect(checksumOf(['select\n  1', ' select 2'])).toBe(checksumOf(['select 1', 'select 2']));
  });

  it.each([[['select 2', 'select 1']], [['select 1']], [['select 1', 'select 3']]])(
    'differs for %j',
    (other) => {
      expect(checksumOf(other)).not.toBe(checksumOf(['select 1', 'select 2']));
    },
  );
});
