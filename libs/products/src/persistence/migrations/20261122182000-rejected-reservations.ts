import { Migration } from '@mikro-orm/migrations';

/** Adds the reservation state `rejected`, so that a retry after a rejection fails with the same failure. */
export class Migration20261122182000 extends Migration {
  override up(): void {
    this.addSql(`alter table products.reservations
      drop constraint reservations_state_check,
      add constraint reservations_state_check
        check (state in ('held', 'committed', 'released', 'shipped', 'rejected'))`);
  }
}
