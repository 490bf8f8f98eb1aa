import { Migration } from '@mikro-orm/migrations';

/** Counts failed logins and quotas in one table, and lets a mail request hold its share of the quota of the recipient. */
export class Migration20261129210000 extends Migration {
  override up(): void {
    this.addSql(`create table auth.counters (
      key text primary key,
      count integer not null,
      ends_at timestamptz not null
    )`);
    this.addSql('create index counters_by_end on auth.counters (ends_at)');
    this.addSql(
      `insert into auth.counters select subject, failures, since + interval '15 minutes' from auth.failed_logins`,
    );
    this.addSql(
      `insert into auth.counters select key, used, since + interval '1 hour' from auth.quota_usage`,
    );
    this.addSql('drop table auth.failed_logins');
    this.addSql('drop table auth.quota_usage');
    this.addSql('alter table auth.mail_tokens drop column sent_at');
    this.addSql('alter table auth.mail_requests add column holds_quota boolean not null default false');
    this.addSql('alter table auth.code_failures drop constraint code_failures_pkey');
    this.addSql('alter table auth.code_failures alter column familiar_ip drop not null');
    this.addSql(`update auth.code_failures set familiar_ip = null where familiar_ip = ''`);
    this.addSql(`alter table auth.code_failures
      add constraint code_failures_key unique nulls not distinct (account_id, familiar_ip)`);
  }
}
