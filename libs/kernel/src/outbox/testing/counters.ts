import { Migration } from '@mikro-orm/migrations';
import { Integer, event } from '#contracts/definition';
import type { ContextDatabase } from '#kernel/persistence';
import { answeredRequestsTable, outboxTables } from '../index.js';

export class CounterMoved {
  @Integer() readonly to!: number;
}

/** A context of counters, named so that each spec has a schema of its own. */
export function counters(context: string) {
  class CreateTables extends Migration {
    override up(): void {
      this.addSql(`create table ${context}.counters (id text primary key, value integer not null)`);
      for (const sql of [...outboxTables(context), ...answeredRequestsTable(context)]) this.addSql(sql);
    }
  }
  const database: ContextDatabase = { context, entities: [], migrations: [CreateTables] };
  return { context, database, counterMoved: event(`${context}.counter-moved.v1`, CounterMoved) };
}

export type Counters = ReturnType<typeof counters>;
