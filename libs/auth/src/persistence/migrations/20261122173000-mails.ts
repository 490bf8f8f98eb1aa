import { Migration } from '@mikro-orm/migrations';

/** Creates mail requests and mail tokens. */
export class Migration20261122173000 extends Migration {
  override up(): void {
    this.addSql(`create table auth.mail_requests (
      id uuid primary key,
      email text not null,
      purpose text not null,
      created_at timestamptz not null default now()
    )`);
    this.addSql('create index mail_requests_by_age on auth.mail_requests (created_at)');
    this.addSql(`create table auth.mail_tokens (
      hash text primary key,
      account_id uuid not null references auth.accounts on delete cascade,
      purpose text not null,
      expires_at timestamptz not null
    )`);
    this.addSql('create index mail_tokens_of_an_account on auth.mail_tokens (account_id)');
    this.addSql('create index mail_tokens_by_expiry on auth.mail_tokens (expires_at)');
  }
}
