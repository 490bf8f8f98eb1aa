import { Migration } from '@mikro-orm/migrations';

/**
 * Replaces the index of `Migration20261201012435` if it is invalid: a failed `create index concurrently` leaves an invalid one,
 * which `if not exists` accepts.
 */
export class Migration20261201044952 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements: readonly string[] = [
  `do $$ begin
    if exists (select from pg_index where indexrelid = to_regclass('auth.audit_entries_by_actor') and not indisvalid) then
      drop index auth.audit_entries_by_actor;
    end if;
  end $$`,
  `create index if not exists audit_entries_by_actor on auth.audit_entries (actor_id) where actor_id is not null`,
];
