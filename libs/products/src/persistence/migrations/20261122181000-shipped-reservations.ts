import { Migration } from '@mikro-orm/migrations';

/** Adds the reservation state `shipped` and the ledger entry kind `ship`. */
export class Migration20261122181000 extends Migration {
  override up(): void {
    this.addSql(`alter table products.reservations
      drop constraint reservations_state_check,
      add constraint reservations_state_check check (state in ('held', 'committed', 'released', 'shipped'))`);
    this.addSql(`alter table products.stock_ledger
      drop constraint stock_ledger_kind_check,
      add constraint stock_ledger_kind_check
        check (kind in ('initial', 'adjustment', 'reserve', 'release', 'ship'))`);
  }
}
