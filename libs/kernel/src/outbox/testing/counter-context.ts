import { Migration } from '@mikro-orm/migrations';
import { Integer, event } from '#contracts/definition';
import type { ContextDatabase } from '#kernel/persistence';
import { outboxTables } from '../index.js';

export class CounterIncremented {
  @Integer() readonly value!: number;
}

/** A sample context with a table of counters. Each spec passes a different name and so gets its own schema. */
export function counterContext(context: string) {
  class CreateTables extends Migration {
    override up(): void {
      this.addSql(`create table ${context}.counters (id text primary key, value integer not null)`);
      for (const sql of outboxTables(context)) this.addSql(sql);
    }
  }
  const database: ContextDatabase = { context, entities: [], migrations: [CreateTables] };
  return {
    context,
    database,
    counterIncremented: event(`${context}.counter-incremented.v1`, CounterIncremented),
  };
}

export type CounterContext = ReturnType<typeof counterContext>;
