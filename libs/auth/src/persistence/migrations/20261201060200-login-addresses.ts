import { Migration } from '@mikro-orm/migrations';

/** Adds the IP address of the login to sessions. It stays unknown for those that exist. */
export class Migration20261201060200 extends Migration {
  override up(): void {
    this.addSql('alter table auth.refresh_families add column login_ip text');
  }
}
