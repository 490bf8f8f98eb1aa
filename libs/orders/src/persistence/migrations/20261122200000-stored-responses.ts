import { Migration } from '@mikro-orm/migrations';

/** Stores the first response with each idempotency key, for all commands, and the ids of erased customers. */
export class Migration20261122200000 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table orders.idempotency_keys rename column customer_id to caller_id`,
  `alter table orders.idempotency_keys
     alter column order_id drop not null,
     drop constraint idempotency_keys_order_id_key,
     add column response json`,

  `create table orders.erased_customers (
     id uuid primary key,
     erased_at timestamptz not null default now()
   )`,
];
