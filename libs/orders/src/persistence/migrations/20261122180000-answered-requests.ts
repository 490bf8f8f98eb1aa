import { Migration } from '@mikro-orm/migrations';
import { answeredRequestsTable } from '#kernel/outbox';

/** Commands can be repeated under an idempotency key. */
export class Migration20261122180000 extends Migration {
  override up(): void {
    for (const sql of answeredRequestsTable('orders')) this.addSql(sql);
  }
}
