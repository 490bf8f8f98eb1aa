import { Migration } from '@mikro-orm/migrations';

/** Creates API keys, stored as hashes. */
export class Migration20261122174000 extends Migration {
  override up(): void {
    this.addSql(`create table auth.api_keys (
      id uuid primary key,
      account_id uuid not null references auth.accounts on delete cascade,
      hash text not null constraint api_key_hashes_are_unique unique,
      name text not null,
      scopes text[] not null,
      created_at timestamptz(3) not null default now(),
      expires_at timestamptz(3) not null,
      last_used_at timestamptz(3),
      revoked_at timestamptz(3)
    )`);
    this.addSql('create index api_keys_of_an_account on auth.api_keys (account_id, id)');
    this.addSql('create index api_keys_revoked on auth.api_keys (revoked_at) where revoked_at is not null');
  }
}
