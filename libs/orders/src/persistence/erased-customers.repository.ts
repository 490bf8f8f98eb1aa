import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';

/** Ids of erased customers. They are kept permanently, because requests and events of the customer may arrive late. */
@Injectable()
export class ErasedCustomersRepository {
  constructor(private readonly em: EntityManager) {}

  /** Takes an exclusive advisory lock, so it waits for transactions that are accepting an order of the customer. */
  async add(id: string): Promise<void> {
    await this.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `orders.erased_customers:${id}`,
    ]);
    await this.em.execute(
      'insert into orders.erased_customers (id) values (?) on conflict do nothing',
      [id],
      'run',
    );
  }

  /**
   * Selects one row with the column `erased` and takes a shared advisory lock: if it is false, the customer cannot be
   * erased before the transaction ends. The SQL function is volatile, so it sees erasures committed while it waited for
   * the lock, unlike the surrounding statement.
   */
  lockAndCheckCte(id: string): RawQueryFragment {
    return sql`select orders.is_customer_erased(${id}::uuid) as erased`;
  }
}
