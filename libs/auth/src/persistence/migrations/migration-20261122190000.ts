import { Migration } from '@mikro-orm/migrations';

/** The audit trail is kept for a time only. */
export class Migration20261122190000 extends Migration {
  override up(): void {
    this.addSql('create index audit_entries_by_age on auth.audit_entries (at)');
  }
}
