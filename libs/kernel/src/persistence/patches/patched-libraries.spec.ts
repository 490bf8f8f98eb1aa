import { readFileSync } from 'node:fs';
import { TransactionContext } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BasePostgreSqlEntityManager, type MikroORM } from '@mikro-orm/sql';
import { connectPostgres } from '../context-database.js';
import { notes } from '../testing/notes.js';

/** The versions for which the files of this folder, `unit-of-work.ts`, `pool-gauges.ts` and `connection-queue.ts` were written. */
const reviewedVersions = {
  '@mikro-orm/core': '7.2.1',
  '@mikro-orm/sql': '7.2.1',
  '@mikro-orm/postgresql': '7.2.1',
  '@mikro-orm/pglite': '7.2.1',
  kysely: '0.29.6',
  pg: '8.23.0',
  'pg-pool': '3.14.0',
};

const versionOf = (name: string): unknown => {
  const file = new URL(`../../../../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version;
};

/** The names of the members of `target`, also inherited ones, that are functions. */
const functionsIn = (target: object, names: readonly string[]): string[] =>
  names.filter((name) => typeof (target as Record<string, unknown>)[name] === 'function');

describe('MikroORM and pg', () => {
  let orm: MikroORM;
  beforeAll(async () => {
    orm = await connectPostgres(notes, 'postgres://localhost:1/none', {}); // connects on first use only
  });
  afterAll(() => orm.close());

  it('have the versions for which the patches were reviewed: after an upgrade, review them and update this list', () => {
    const installed = Object.keys(reviewedVersions).map((name) => [name, versionOf(name)]);
    expect(Object.fromEntries(installed)).toEqual(reviewedVersions);
  });

  it('have the members of the connection that are overridden or wrapped', () => {
    const members = [
      'execute',
      'executeQuery',
      'transformRawResult',
      'ensureConnection',
      'getNativeClient',
      'begin',
      'commit',
      'rollback',
    ];
    expect(functionsIn(orm.driver.getConnection(), members)).toEqual(members);
  });

  it('use the connection that replaces the one of the driver', () => {
    expect(orm.driver.getConnection().constructor.name).toBe('ParameterisedConnection');
  });

  it('have the members of the platform with which statements are parameterised', () => {
    const members = ['formatQuery', 'escape', 'formatDate'];
    expect(functionsIn(orm.driver.getPlatform(), members)).toEqual(members);
  });

  it('have the members with which raw SQL bypasses the unit of work', () => {
    expect(functionsIn(BasePostgreSqlEntityManager.prototype, ['execute', 'getDriver'])).toHaveLength(2);
    const members = ['getEntityManager', 'currentTransactionContext'];
    expect(functionsIn(TransactionContext, members)).toEqual(members);
  });
});
