import { Logger } from '@nestjs/common';
import type { EntityManager, MikroORM } from '@mikro-orm/sql';
import type { ContextDatabase } from '../context-database.js';
import { EditedMigration, checksumOf, statementsOf } from './migration-statements.js';

type Checksum = string | null | undefined;

const logger = new Logger('migrations');

/**
 * Runs the pending migrations of a context in one transaction and returns their names. An advisory lock serialises
 * concurrent processes. (MikroORM's own runner creates its table outside of the transaction, which is a race.)
 * @throws EditedMigration if the statements of an applied migration have changed
 */
export async function migrate(orm: MikroORM, { context, migrations }: ContextDatabase): Promise<string[]> {
  return orm.em.fork().transactional(async (em) => {
    await em.execute('set local statement_timeout = 0'); // the role may have one
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`cleave:migrate:${context}`]);
    await createSchema(em, context);
    const applied = await appliedChecksums(em, context);
    const executed: string[] = [];
    if (applied.size === 0 && migrations.length > 0)
      logger.log(`${context}: ${migrations.length} migrations in a new schema`);
    for (const each of migrations) {
      const statements = await statementsOf(orm, each);
      const checksum = checksumOf(statements);
      const known = applied.get(each.name);
      if (known === checksum) continue;
      if (known) throw new EditedMigration(context, each.name);
      if (!applied.has(each.name)) {
        if (applied.size > 0) logger.log(`${context}: ${each.name}`);
        for (const sql of statements) await em.execute(sql);
        executed.push(each.name);
      }
      await recordMigration(em, context, each.name, checksum);
    }
    return executed;
  });
}

/** The checksums by name; none (null or undefined) of migrations that a version without checksums has applied. */
async function appliedChecksums(em: EntityManager, context: string): Promise<Map<string, Checksum>> {
  const rows = await em.execute<{ name: string; checksum: Checksum }[]>('select * from ??', [
    `${context}.migrations`,
  ]);
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

async function recordMigration(
  em: EntityManager,
  context: string,
  name: string,
  checksum: string,
): Promise<void> {
  await em.execute(
    `insert into ?? (name, checksum) values (?, ?)
     on conflict (name) do update set checksum = excluded.checksum`,
    [`${context}.migrations`, name, checksum],
  );
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
  const applied = tables.length === 0 ? new Map() : await appliedChecksums(em, context);
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
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
  await em.execute('alter table ?? add column if not exists checksum text', [`${context}.migrations`]);
}
