import { Migration } from '@mikro-orm/migrations';

/** An order remembers under which key it was placed: the key's own row is forgotten after a day. */
export class Migration20261122170000 extends Migration {
  override up(): void {
    this.addSql('alter table orders.orders add column idempotency_key text');
  }
}
