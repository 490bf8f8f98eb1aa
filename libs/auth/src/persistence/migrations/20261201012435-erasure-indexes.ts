import { Migration } from '@mikro-orm/migrations';

/**
 * Indexes for the erasure of an account. The audit trail may be large: as docs/migrations.md describes, its index may be
 * created concurrently before. The prefix of a key needs the collation C: in others, texts with a common prefix need not
 * be neighbours.
 */
export class Migration20261201012435 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements: readonly string[] = [
  `create index if not exists audit_entries_by_actor on auth.audit_entries (actor_id) where actor_id is not null`,
  `create index if not exists counters_by_prefix on auth.counters (key collate "C")`,
];
