import { Migration } from '@mikro-orm/migrations';

/** What happened to accounts, and failed logins counted by more than the account. */
export class Migration20261122171000 extends Migration {
  override up(): void {
    this.addSql(`create table auth.audit_entries (
      id uuid primary key,
      position bigint generated always as identity unique,
      at timestamptz(3) not null default clock_timestamp(),
      action text not null,
      user_id uuid,
      actor_id uuid,
      address text,
      device text,
      details jsonb not null
    )`);
    this.addSql('create index audit_entries_of_a_user on auth.audit_entries (user_id, position)');
    this.addSql('create index audit_entries_by_action on auth.audit_entries (action, position)');
    this.addSql('alter table auth.failed_logins rename column email to subject');
    this.addSql('truncate auth.failed_logins');
  }
}
