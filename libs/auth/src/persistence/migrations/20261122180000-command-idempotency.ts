import { Migration } from '@mikro-orm/migrations';
import { idempotencyTable } from '#kernel/idempotency';

/** Creates the table of idempotency keys. */
export class Migration20261122180000 extends Migration {
  override up(): void {
    for (const sql of idempotencyTable('auth')) this.addSql(sql);
  }
}
