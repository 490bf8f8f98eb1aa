import { Migration } from '@mikro-orm/migrations';

/** Creates the counters of wrong authenticator codes. */
export class Migration20261129161000 extends Migration {
  override up(): void {
    this.addSql(`create table auth.code_failures (
      account_id uuid not null references auth.accounts on delete cascade,
      familiar_ip text not null,
      failures integer not null,
      last_failed_at timestamptz not null,
      primary key (account_id, familiar_ip)
    )`);
  }
}
