import { Migration } from '@mikro-orm/migrations';

/** Records erased customers whose shipping addresses are being deleted: those of the orders up to `after_id` are deleted. */
export class Migration20261201012438 extends Migration {
  override up(): void {
    this.addSql(`create table orders.address_erasures (
      customer_id uuid primary key,
      after_id uuid not null default '00000000-0000-0000-0000-000000000000'
    )`);
  }
}
