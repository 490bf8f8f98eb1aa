import { Migration } from '@mikro-orm/migrations';

/** Maps payment keys to the ids of the payment provider. */
export class Migration20261122201000 extends Migration {
  override up(): void {
    this.addSql('create table orders.payment_references (key uuid primary key, reference text)');
  }
}
