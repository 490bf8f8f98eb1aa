import { Migration } from '@mikro-orm/migrations';

/** Creates the audit trail, and counts failed logins per subject instead of per email address. */
export class Migration20261122171000 extends Migration {
  override up(): void {
    this.addSql(`create table auth.audit_entries (
      id uuid primary key,
      position bigint generated always as identity unique,
      at timestamptz(3) not null default clock_timestamp(),
      action text not null,
      user_id uuid,
      actor_id uuid,
      ip text,
      user_agent text,
      details jsonb not null
    )`);
    this.addSql('create index audit_entries_of_a_user on auth.audit_entries (user_id, position)');
    this.addSql('create index audit_entries_by_action on auth.audit_entries (action, position)');
    this.addSql('alter table auth.failed_logins rename column email to subject');
    this.addSql('truncate auth.failed_logins');
  }
}
