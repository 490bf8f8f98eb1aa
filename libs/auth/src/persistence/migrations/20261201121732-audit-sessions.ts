import { Migration } from '@mikro-orm/migrations';

/** Records the session or API key of the actor. Null in entries of earlier versions. */
export class Migration20261201121732 extends Migration {
  override up(): void {
    this.addSql('alter table auth.audit_entries add column actor_session_id uuid');
  }
}
