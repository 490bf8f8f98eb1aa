import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';

interface ErasedBatch {
  /** Whether no order of the customer is left. */
  readonly isLast: boolean;
}

/** Erased customers whose shipping addresses are not all deleted yet. */
@Injectable()
export class AddressErasuresRepository {
  constructor(private readonly em: EntityManager) {}

  /** Records that the addresses of a customer must be deleted. The customer must not be able to place further orders. */
  async add(customerId: string): Promise<void> {
    await this.em.execute(sql`
      insert into orders.address_erasures (customer_id) values (${customerId})
      on conflict (customer_id) do update set after_id = default`);
  }

  /** The recorded customer with the smallest id after `customerId`; undefined if there is none. */
  async nextCustomer(customerId: string | undefined): Promise<string | undefined> {
    const [next] = await this.em.execute<{ id: string }[]>(sql`
      select customer_id as id from orders.address_erasures
      where ${customerId === undefined ? sql`true` : sql`customer_id > ${customerId}`}
      order by customer_id limit 1`);
    return next?.id;
  }

  /**
   * Deletes the addresses of the next `limit` orders of the customer, and locks them until the transaction ends. Undefined if
   * there is nothing left to do, or another transaction is doing it.
   */
  async eraseBatch(limit: number, customerId: string): Promise<ErasedBatch | undefined> {
    const [claimed] = await this.em.execute<{ after: string }[]>(sql`
      select after_id as after from orders.address_erasures where customer_id = ${customerId} for update skip locked`);
    if (!claimed) return undefined;
    const orders = await this.em.execute<{ id: string }[]>(sql`
      select id from orders.orders where customer_id = ${customerId} and id > ${claimed.after}
      order by id limit ${limit} for no key update`);
    const last = orders.at(-1);
    if (last)
      await this.em.execute(sql`
        update orders.orders set shipping_address = null
        where customer_id = ${customerId} and id > ${claimed.after} and id <= ${last.id} and shipping_address is not null`);
    const isLast = orders.length < limit;
    await this.em.execute(
      isLast
        ? sql`delete from orders.address_erasures where customer_id = ${customerId}`
        : sql`update orders.address_erasures set after_id = ${last!.id} where customer_id = ${customerId}`,
    );
    return { isLast };
  }
}
