import { Migration } from '@mikro-orm/migrations';

/** Function that lets the statement that inserts an order check whether its customer was erased. */
export class Migration20261122220000 extends Migration {
  override up(): void {
    this
      .addSql(`create function orders.is_customer_erased(customer uuid) returns boolean language plpgsql volatile as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtextextended('orders.erased_customers:' || customer, 0));
        return exists (select from orders.erased_customers where id = customer);
      end $$`);
  }
}
