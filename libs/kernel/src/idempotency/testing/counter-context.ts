import { Migration } from '@mikro-orm/migrations';
import type { ContextDatabase } from '#kernel/persistence';
import { idempotencyTable } from '../index.js';

/** A sample context with a table of counters. */
export function counterContext(context: string): ContextDatabase {
  class CreateTables extends Migration {
    override up(): void {
      this.addSql(`create table ${context}.counters (id text primary key, value integer not null)`);
      for (const sql of idempotencyTable(context)) this.addSql(sql);
    }
  }
  return { context, entities: [], migrations: [CreateTables] };
}
