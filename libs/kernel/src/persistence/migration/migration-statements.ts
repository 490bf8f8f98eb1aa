import { createHash } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/sql';
import { OperatorError } from '#kernel/config';
import type { MigrationClass } from '../context-database.js';

/** The statements that a migration adds. Executes nothing, so that it can be called for an applied migration. */
export async function statementsOf(orm: MikroORM, migrationClass: MigrationClass): Promise<string[]> {
  const migration = new migrationClass(orm.driver, orm.config);
  const reject = (): never => {
    throw new Error(`${migrationClass.name} may only call addSql`);
  };
  Object.assign(migration, { execute: reject, getEntityManager: reject });
  await migration.up();
  return migration.getQueries().map((query) => (typeof query === 'string' ? query : reject()));
}

/** Identifies the statements, except for their white space: formatting a migration does not change it. */
export function checksumOf(statements: readonly string[]): string {
  const text = statements.map((statement) => statement.replaceAll(/\s+/g, ' ').trim()).join(';\n');
  return createHash('sha256').update(text).digest('hex');
}

/** The database has the effect of the previous statements, and other databases would get that of the new ones. */
export class EditedMigration extends OperatorError {
  override readonly name = 'EditedMigration';

  constructor(context: string, migration: string) {
    super(
      `${context}: ${migration} was changed after it had been applied to this database. Restore its statements, and put ` +
        `the change into a new migration: npm run g -- migration ${context} <name>. ` +
        '(In development, npm run reset deletes the embedded database instead.)',
    );
  }
}
