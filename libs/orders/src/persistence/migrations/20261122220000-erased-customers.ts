import { Migration } from '@mikro-orm/migrations';

/** Ids of erased customers, and the function by which the statement that inserts an order checks its customer. */
export class Migration20261122220000 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table orders.erased_customers (
     id uuid primary key,
     erased_at timestamptz not null default now()
   )`,
  `create function orders.is_customer_erased(customer uuid) returns boolean language plpgsql volatile as $$
     begin
       perform pg_advisory_xact_lock_shared(hashtextextended('orders.erased_customers:' || customer, 0));
       return exists (select from orders.erased_customers where id = customer);
     end $$`,
];
