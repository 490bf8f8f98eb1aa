import { Migration } from '@mikro-orm/migrations';
import { initialOutboxTables } from '#kernel/outbox';

const accounts = `create table auth.accounts (
  id uuid primary key,
  email text not null constraint accounts_email_is_unique unique,
  name text not null,
  password_hash text not null,
  roles text[] not null,
  email_verified boolean not null default false,
  disabled boolean not null default false,
  created_at timestamptz(3) not null
)`;

const sessions = [
  `create table auth.refresh_families (
     id uuid primary key,
     account_id uuid not null references auth.accounts on delete cascade,
     handle_hash text not null unique,
     current_hash text not null,
     previous_hash text,
     successor_salt text,
     rotated_at timestamptz(3),
     revoked_at timestamptz(3),
     created_at timestamptz(3) not null,
     expires_at timestamptz(3) not null
   )`,
  'create index refresh_families_of_an_account on auth.refresh_families (account_id)',

  `create table auth.failed_logins (
     email text primary key,
     failures integer not null,
     since timestamptz not null
   )`,
  'create index failed_logins_by_age on auth.failed_logins (since)',
];

const keys = [
  `create table auth.signing_keys (
     kid text primary key,
     private_key text not null,
     public_key jsonb not null,
     active boolean not null,
     created_at timestamptz not null default now()
   )`,
  'create unique index one_signing_key_is_active on auth.signing_keys (active) where active',
];

/** Creates accounts, sessions, failed login counters and signing keys. */
export class Migration20261122120000 extends Migration {
  override up(): void {
    for (const statement of [accounts, ...sessions, ...keys, ...initialOutboxTables('auth')])
      this.addSql(statement);
  }
}
