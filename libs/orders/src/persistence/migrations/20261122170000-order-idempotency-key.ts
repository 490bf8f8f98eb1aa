import { Migration } from '@mikro-orm/migrations';

/** Stores the idempotency key with the order, because the row of the key is purged after 24 hours. */
export class Migration20261122170000 extends Migration {
  override up(): void {
    this.addSql('alter table orders.orders add column idempotency_key text');
  }
}
