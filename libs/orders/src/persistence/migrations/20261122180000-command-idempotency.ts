import { Migration } from '@mikro-orm/migrations';
import { idempotencyTable } from '#kernel/outbox';

/** Tables that make commands of the context idempotent. */
export class Migration20261122180000 extends Migration {
  override up(): void {
    for (const sql of idempotencyTable('orders')) this.addSql(sql);
  }
}
