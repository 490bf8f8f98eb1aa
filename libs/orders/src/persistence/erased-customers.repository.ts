import { Injectable } from '@nestjs/common';
import { EntityManager, sql, type RawQueryFragment } from '@mikro-orm/sql';

/** Who was a customer and is none any more. Remembered for good, since what they asked for may arrive late. */
@Injectable()
export class ErasedCustomers {
  constructor(private readonly em: EntityManager) {}

  /** Waits until nobody is placing an order for them. */
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
   * Answers a row with `erased`. Unless it is so, they will not be erased before the transaction ends. As the function is
   * volatile, it sees who was erased while it waited, although the statement around it does not.
   */
  including(id: string): RawQueryFragment {
    return sql`select orders.was_erased(${id}::uuid) as erased`;
  }
}
