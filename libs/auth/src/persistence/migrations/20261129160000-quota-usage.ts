import { Migration } from '@mikro-orm/migrations';

/** Creates the counters of quotas per account, client network and recipient of mails. */
export class Migration20261129160000 extends Migration {
  override up(): void {
    this.addSql(`create table auth.quota_usage (
      key text primary key,
      used integer not null,
      since timestamptz not null
    )`);
    this.addSql('create index quota_usage_by_age on auth.quota_usage (since)');
  }
}
