import { Injectable } from '@nestjs/common';
import { EntityManager, LockMode, sql, type RawQueryFragment } from '@mikro-orm/sql';
import { Order } from '../domain/order.js';

/** Methods ending in `Cte` return a part of a `with` statement that takes effect only if the part `source` has a row. */
@Injectable()
export class OrdersRepository {
  constructor(private readonly em: EntityManager) {}

  insertCte(order: Order, source: RawQueryFragment): RawQueryFragment {
    const { id, number, customerId, status, totalAmount, currency, paymentMethod, paymentStatus } = order;
    const { idempotencyKey, refundedAmount, createdAt, updatedAt } = order;
    const { lines, shippingAddress, rejection, history, eventActors } = serialiseJsonColumns(order);
    return sql`insert into orders.orders (id, number, customer_id, status, lines, total_amount, currency,
        payment_method, payment_status, shipping_address, rejection, idempotency_key, refunded_amount, history,
        event_actors, created_at, updated_at)
      select ${id}::uuid, ${number}, ${customerId}::uuid, ${status}, ${lines}::json, ${totalAmount}, ${currency},
        ${paymentMethod}, ${paymentStatus}, ${shippingAddress}::json, ${rejection}::json, ${idempotencyKey ?? null},
        ${refundedAmount}, ${history}::json, ${eventActors}::json, ${createdAt}::timestamptz, ${updatedAt}::timestamptz
      from ${source} as source`;
  }

  /** Updates the columns that change when a pending order is confirmed or rejected. */
  updateCte(order: Order, source: RawQueryFragment): RawQueryFragment {
    const { id, status, paymentStatus, updatedAt } = order;
    const { rejection, history } = serialiseJsonColumns(order);
    return sql`update orders.orders o
      set status = ${status}, payment_status = ${paymentStatus}, rejection = ${rejection}::json,
        history = ${history}::json, updated_at = ${updatedAt}::timestamptz
      from ${source} as source where o.id = ${id}::uuid`;
  }

  /**
   * Loads the current row and locks it until the transaction ends. To avoid deadlocks, lock an order before its saga,
   * never after it.
   */
  lock(id: string): Promise<Order | null> {
    return this.em.findOne(Order, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  }

  /** Loads a detached copy; changes to it are not flushed. */
  find(id: string): Promise<Order | null> {
    return this.em.findOne(Order, { id }, { disableIdentityMap: true });
  }
}

function serialiseJsonColumns({ lines, shippingAddress, rejection, history, eventActors }: Order) {
  return {
    lines: JSON.stringify(lines),
    shippingAddress: shippingAddress ? JSON.stringify(shippingAddress) : null,
    rejection: rejection ? JSON.stringify(rejection) : null,
    history: JSON.stringify(history),
    eventActors: eventActors ? JSON.stringify(eventActors) : null,
  };
}
