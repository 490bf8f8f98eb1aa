import { Migration } from '@mikro-orm/migrations';

/** Whether a customer was erased can be asked in the statement that adds an order for them. */
export class Migration20261122220000 extends Migration {
  override up(): void {
    this
      .addSql(`create function orders.was_erased(customer uuid) returns boolean language plpgsql volatile as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtextextended('orders.erased_customers:' || customer, 0));
        return exists (select from orders.erased_customers where id = customer);
      end $$`);
  }
}
