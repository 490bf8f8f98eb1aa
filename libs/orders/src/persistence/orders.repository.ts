import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { Order } from '../domain/order.js';

@Injectable()
export class Orders {
  constructor(private readonly em: EntityManager) {}

  /** Adds it if the part of the statement named `given` has a row. */
  adding(order: Order, given: RawQueryFragment): RawQueryFragment {
    const { id, number, customerId, status, totalAmount, currency, paymentMethod, paymentStatus } = order;
    const { idempotencyKey, refundedAmount, createdAt, updatedAt } = order;
    const { lines, shippingAddress, rejection, history } = jsonOf(order);
    return sql`insert into orders.orders (id, number, customer_id, status, lines, total_amount, currency,
        payment_method, payment_status, shipping_address, rejection, idempotency_key, refunded_amount, history,
        created_at, updated_at)
      select ${id}::uuid, ${number}, ${customerId}::uuid, ${status}, ${lines}::json, ${totalAmount}, ${currency},
        ${paymentMethod}, ${paymentStatus}, ${shippingAddress}::json, ${rejection}::json, ${idempotencyKey ?? null},
        ${refundedAmount}, ${history}::json, ${createdAt}::timestamptz, ${updatedAt}::timestamptz
      from ${given} as given`;
  }

  /** Writes what happened to it if the part of the statement named `given` has a row. */
  changing(order: Order, given: RawQueryFragment): RawQueryFragment {
    const { id, status, paymentStatus, updatedAt } = order;
    const { rejection, history } = jsonOf(order);
    return sql`update orders.orders o
      set status = ${status}, payment_status = ${paymentStatus}, rejection = ${rejection}::json,
        history = ${history}::json, updated_at = ${updatedAt}::timestamptz
      from ${given} as given where o.id = ${id}::uuid`;
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

  /** A copy, whose changes are nobody's but the caller's. */
  find(id: string): Promise<Order | null> {
    return this.em.findOne(Order, { id }, { disableIdentityMap: true });
  }
}

function jsonOf({ lines, shippingAddress, rejection, history }: Order) {
  return {
    lines: JSON.stringify(lines),
    shippingAddress: shippingAddress ? JSON.stringify(shippingAddress) : null,
    rejection: rejection ? JSON.stringify(rejection) : null,
    history: JSON.stringify(history),
  };
}
