import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';

/** Who was a customer and is none any more. Remembered for good, since what they asked for may arrive late. */
@Injectable()
export class ErasedCustomers {
  constructor(private readonly em: EntityManager) {}

  /** Waits until nobody is placing an order for them. */
  async add(id: string): Promise<void> {
    await this.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [turnOf(id)]);
    await this.em.execute(
      'insert into orders.erased_customers (id) values (?) on conflict do nothing',
      [id],
      'run',
    );
  }

  /** Unless it is so, they will not be erased before the transaction ends. */
  async includes(id: string): Promise<boolean> {
    await this.em.execute('select pg_advisory_xact_lock_shared(hashtextextended(?, 0))', [turnOf(id)]);
    const found = await this.em.execute<unknown[]>('select 1 from orders.erased_customers where id = ?', [
      id,
    ]);
    return found.length > 0;
  }
}

function turnOf(id: string): string {
  return `orders.erased_customers:${id}`;
}
