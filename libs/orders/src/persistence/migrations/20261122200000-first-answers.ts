import { Migration } from '@mikro-orm/migrations';

/** A key remembers the first answer under it, of any command. Customers who are erased stay erased. */
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
     add column answer json`,

  `create table orders.erased_customers (
     id uuid primary key,
     erased_at timestamptz not null default now()
   )`,
];
