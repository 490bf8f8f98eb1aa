import { Migration } from '@mikro-orm/migrations';

/** A mail that could not be sent is tried again, for a day. */
export class Migration20261122191000 extends Migration {
  override up(): void {
    this.addSql(`alter table auth.mail_requests
      add column tries integer not null default 0, add column next_try_at timestamptz not null default now()`);
    this.addSql('create index mail_requests_by_next_try on auth.mail_requests (next_try_at)');
    this.addSql('alter table auth.mail_tokens add column sent_at timestamptz');
  }
}
