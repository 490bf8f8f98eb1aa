import { Migration } from '@mikro-orm/migrations';

/** Providers have names of their own for payments. */
export class Migration20261122201000 extends Migration {
  override up(): void {
    this.addSql('create table orders.payment_references (key uuid primary key, reference text)');
  }
}
