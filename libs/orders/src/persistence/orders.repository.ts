import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode } from '@mikro-orm/sql';
import { Order } from '../domain/order.js';

@Injectable()
export class Orders {
  constructor(private readonly em: EntityManager) {}

  async add(order: Order): Promise<void> {
    this.em.persist(order);
    await this.em.flush();
  }

  /** As it is now, kept as it is until the transaction ends. An order is locked before its saga, never after. */
  lock(id: string): Promise<Order | null> {
    return this.em.findOne(Order, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  }

  async forgetAddressesOf(customerId: string): Promise<void> {
    await this.em.execute('update orders.orders set shipping_address = null where customer_id = ?', [
      customerId,
    ]);
  }

  find(id: string): Promise<Order | null> {
    return this.em.findOne(Order, { id });
  }
}
