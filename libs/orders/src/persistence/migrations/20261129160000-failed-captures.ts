import { Migration } from '@mikro-orm/migrations';

/** Adds the payment status of an order whose payment the provider could not capture. */
export class Migration20261129160000 extends Migration {
  override up(): void {
    this.addSql(`alter table orders.orders
      drop constraint orders_payment_status_check,
      add constraint orders_payment_status_check check (payment_status in
        ('pending', 'authorised', 'captured', 'capture-failed', 'partially-refunded', 'refunded', 'declined',
          'voided'))`);
  }
}
