import { Migration } from '@mikro-orm/migrations';

/** A reservation that was refused is remembered, so that it is refused alike whenever it is asked for again. */
export class Migration20261122182000 extends Migration {
  override up(): void {
    this.addSql(`alter table products.reservations
      drop constraint reservations_state_check,
      add constraint reservations_state_check
        check (state in ('held', 'committed', 'released', 'shipped', 'refused'))`);
  }
}
