import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import type { AnyEvent, BodyOf } from '#contracts/definition';
import { orderConfirmed, OrderNotPlaced, orderRejected, type OrderRejectedV1 } from '#contracts/orders';
import { Outbox } from '#kernel/outbox';
import type { Order } from '../domain/order.js';
import type { RejectionReason } from '../domain/rejection.js';
import {
  IdempotencyKeysRepository,
  type StoredResponse,
} from '../persistence/idempotency-keys.repository.js';
import { responseFor } from '../idempotency/stored-response.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { LeaseLost, SagasRepository, type SagaLease } from '../persistence/sagas.repository.js';
import type { SagaContext, SagaResult } from './saga-context.js';

/**
 * Applies the outcome of a saga to its order: each method changes the order, the saga and the outbox in one
 * transaction. All throw `LeaseLost` and change nothing if another process has taken over the saga.
 */
@Injectable()
export class SagaOutcomes {
  constructor(
    private readonly em: EntityManager,
    private readonly orders: OrdersRepository,
    private readonly sagas: SagasRepository,
    private readonly keys: IdempotencyKeysRepository,
    private readonly outbox: Outbox,
  ) {}

  async confirm({ order, lease }: SagaContext): Promise<SagaResult> {
    order.confirm();
    const { id, number, customerId } = order;
    return this.finish(lease, order, orderConfirmed, { orderId: id, number, customerId });
  }

  /**
   * Rejects the order. With `compensate`, the saga then compensates from its current step on, the failed step
   * included, because an attempt of it may still be in flight. After `OrderNotPlaced` the idempotency key is released.
   */
  async reject(
    context: SagaContext,
    reason: RejectionReason,
    { compensate }: { compensate: boolean },
  ): Promise<SagaContext | SagaResult | undefined> {
    const { lease } = context;
    if (!compensate && !(reason instanceof OrderNotPlaced)) return this.rejectFinally(context, reason);
    return this.withLockedOrder(lease, async (order) => {
      const compensation = compensate
        ? await this.sagas.moveTo(lease, lease.step, { compensating: true })
        : undefined;
      if (!compensation) await this.sagas.end(lease);
      order.reject(reason);
      if (!compensation) order.voidPayment();
      if (reason instanceof OrderNotPlaced) await this.keys.release(order.idempotencyRef, order.id);
      else await this.storeResponse(order);
      await this.outbox.add(orderRejected, orderRejectedBody(order, reason), { aggregateId: order.id });
      return compensation && { order, lease: compensation };
    });
  }

  /** Ends the saga after all steps have been compensated. */
  async finishCompensation({ lease }: SagaContext): Promise<undefined> {
    await this.withLockedOrder(lease, async (order) => {
      await this.sagas.end(lease);
      order.voidPayment();
    });
  }

  /** Rejects without compensation and stores the failure as the response. */
  private async rejectFinally({ order, lease }: SagaContext, reason: RejectionReason): Promise<SagaResult> {
    order.reject(reason);
    order.voidPayment();
    return this.finish(lease, order, orderRejected, orderRejectedBody(order, reason));
  }

  /**
   * Ends the saga, updates the order, stores the response and adds the event in one statement. While the lease is
   * held, no other process changes the columns written here: every such change takes over the saga in the same
   * transaction.
   */
  private async finish<E extends AnyEvent>(
    lease: SagaLease,
    order: Order,
    event: E,
    body: BodyOf<E>,
  ): Promise<SagaResult> {
    const { id, idempotencyRef } = order;
    const response = responseFor(order);
    const [result] = await this.outbox.executeAndNotify<{ response: StoredResponse | null }>(sql`
      with locked_order as materialized (select id from orders.orders where id = ${id}::uuid for update),
      ended_saga as (${this.sagas.endCte(lease, sql`locked_order`)}),
      updated_order as (${this.orders.updateCte(order, sql`ended_saga`)}),
      stored_response as (${this.keys.storeFirstResponseCte(idempotencyRef, id, response, sql`ended_saga`)}),
      ${this.outbox.addAsCte('ended_saga', event, body, { aggregateId: id })}
      select (select response from stored_response) as response from ended_saga`);
    if (!result) throw new LeaseLost();
    return { response: result.response ?? response };
  }

  /** Stores the response for the idempotency key, unless one (pending) was already returned. */
  private async storeResponse(order: Order): Promise<void> {
    await this.keys.storeFirstResponse(order.idempotencyRef, order.id, responseFor(order));
  }

  private withLockedOrder<T>({ orderId }: SagaLease, change: (order: Order) => Promise<T>): Promise<T> {
    return this.em.transactional(async () => {
      const order = await this.orders.lock(orderId);
      if (!order) throw new Error(`Order ${orderId} has a saga but does not exist.`);
      return change(order);
    });
  }
}

function orderRejectedBody({ id, number, customerId }: Order, { code }: RejectionReason): OrderRejectedV1 {
  return { orderId: id, number, customerId, reason: code };
}
