import { Logger } from '@nestjs/common';
import type { Transaction } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/sql';
import type { ContextDatabase } from './context-database.js';

const logger = new Logger('migrations');

/**
 * Runs the pending migrations of a context in one transaction and returns their names. An advisory lock serialises
 * concurrent processes. (MikroORM's own runner creates its table outside of the transaction, which is a race.)
 */
export async function migrate(orm: MikroORM, database: ContextDatabase): Promise<string[]> {
  const { context, migrations } = database;
  return orm.em.fork().transactional(async (em) => {
    await em.execute('set local statement_timeout = 0'); // the role may have one
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`cleave:migrate:${context}`]);
    await createSchema(em, context);
    const done = await executedMigrations(em, context);
    const pending = migrations.filter(({ name }) => !done.has(name));
    for (const each of pending) {
      logger.log(`${context}: ${each.name}`);
      const migration = new each(orm.driver, orm.config);
      migration.setTransactionContext(em.getTransactionContext() as Transaction);
      await migration.up();
      for (const sql of migration.getQueries()) await em.execute(sql);
      await em.execute('insert into ?? (name) values (?)', [`${context}.migrations`, each.name]);
    }
    return pending.map(({ name }) => name);
  });
}

/** The names of the pending migrations. Read-only. */
export async function pendingMigrations(
  orm: MikroORM,
  { context, migrations }: ContextDatabase,
): Promise<string[]> {
  const em = orm.em.fork();
  const tables = await em.execute('select from pg_tables where schemaname = ? and tablename = ?', [
    context,
    'migrations',
  ]);
  const done = tables.length === 0 ? new Set() : await executedMigrations(em, context);
  return migrations.map(({ name }) => name).filter((name) => !done.has(name));
}

async function executedMigrations(em: EntityManager, context: string): Promise<Set<string>> {
  const rows = await em.execute<{ name: string }[]>('select name from ??', [`${context}.migrations`]);
  return new Set(rows.map(({ name }) => name));
}

/** Creates the schema only if it is missing: a role without the right to create schemas can use an existing one. */
async function createSchema(em: EntityManager, context: string): Promise<void> {
  const schemas = await em.execute('select from pg_namespace where nspname = ?', [context]);
  if (schemas.length === 0) await em.execute('create schema ??', [context]);
  await em.execute(
    `create table if not exists ?? (
       id integer generated always as identity primary key,
       name text not null unique,
       executed_at timestamptz not null default now()
     )`,
    [`${context}.migrations`],
  );
}
