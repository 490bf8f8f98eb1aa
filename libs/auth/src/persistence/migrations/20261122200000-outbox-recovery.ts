import { Migration } from '@mikro-orm/migrations';
import { outboxRecoveryTables } from '#kernel/outbox';

/** Adds table and indexes with which only the events that Redis may have lost are republished. */
export class Migration20261122200000 extends Migration {
  override up(): void {
    for (const statement of outboxRecoveryTables('auth')) this.addSql(statement);
  }
}
