import { Migration } from '@mikro-orm/migrations';

/** Adds retries to mail requests, and the time of sending to mail tokens. */
export class Migration20261122191000 extends Migration {
  override up(): void {
    this.addSql(`alter table auth.mail_requests
      add column attempts integer not null default 0, add column next_attempt_at timestamptz not null default now()`);
    this.addSql('create index mail_requests_by_next_attempt on auth.mail_requests (next_attempt_at)');
    this.addSql('alter table auth.mail_tokens add column sent_at timestamptz');
  }
}
