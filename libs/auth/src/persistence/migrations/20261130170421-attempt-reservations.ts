import { Migration } from '@mikro-orm/migrations';

/** Counts the passwords and codes that are being verified beside those that were wrong. */
export class Migration20261130170421 extends Migration {
  override up(): void {
    this.addSql('alter table auth.counters add column reserved integer not null default 0');
  }
}
