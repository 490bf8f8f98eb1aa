import { Migration } from '@mikro-orm/migrations';

/** Second factors: the secret of an authenticator app, and hashes of the recovery codes that are left. */
export class Migration20261122175000 extends Migration {
  override up(): void {
    this.addSql(`create table auth.second_factors (
      account_id uuid primary key references auth.accounts on delete cascade,
      secret text not null,
      enabled boolean not null default false,
      last_step bigint not null default 0,
      recovery_hashes text[] not null default '{}'
    )`);
  }
}
