import { Migration } from '@mikro-orm/migrations';

/** Adds an index for the retention of the audit trail. */
export class Migration20261122190000 extends Migration {
  override up(): void {
    this.addSql('create index audit_entries_by_age on auth.audit_entries (at)');
  }
}
