import { Migration } from '@mikro-orm/migrations';

/** Records which user changed stock, and with which session or API key. Null for changes by orders, imports and earlier versions. */
export class Migration20261201115028 extends Migration {
  override up(): void {
    this.addSql(
      'alter table products.stock_ledger add column actor_id uuid, add column actor_session_id uuid',
    );
  }
}
