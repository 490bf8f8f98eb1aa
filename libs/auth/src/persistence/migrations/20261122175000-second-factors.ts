import { Migration } from '@mikro-orm/migrations';

/** Creates second factors: the TOTP secret and the hashes of the unused recovery codes. */
export class Migration20261122175000 extends Migration {
  override up(): void {
    this.addSql(`create table auth.second_factors (
      account_id uuid primary key references auth.accounts on delete cascade,
      secret text not null,
      enabled boolean not null default false,
      last_used_step bigint not null default 0,
      recovery_hashes text[] not null default '{}'
    )`);
  }
}
