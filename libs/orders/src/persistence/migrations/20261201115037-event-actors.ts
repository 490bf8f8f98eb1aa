import { Migration } from '@mikro-orm/migrations';

/** Records which users cancelled, fulfilled or refunded an order, by the position of the event in its history. */
export class Migration20261201115037 extends Migration {
  override up(): void {
    this.addSql('alter table orders.orders add column event_actors json');
  }
}
