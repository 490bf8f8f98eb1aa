import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import {
  orderCancelled,
  orderConfirmed,
  orderFulfilled,
  orderRefunded,
  orderRejected,
  type Money,
  type OrderRejectedV1,
} from '#contracts/orders';
import { actorOf, currentPrincipal } from '#kernel/identity';
import { Outbox } from '#kernel/outbox';
import type { Order } from '../domain/order.js';
import { allowsRetryWithKey, type RejectionReason } from '../domain/place-order-failure.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { PendingOrdersRepository } from '../persistence/pending-orders.repository.js';
import { placeOrderKeyOf, PlaceOrderKeysRepository } from '../persistence/place-order-keys.repository.js';
import { responseFor } from '../persistence/place-order-response.js';
import { SagasRepository, type SagaLease } from '../persistence/sagas.repository.js';
import { DecisionNotifier } from './decision-notifier.js';
import type { LeasedOrder, SagaProgress, SagaResult } from './leased-order.js';

/**
 * The only code that changes the status of an order. Each method changes the order together with its event and its
 * saga, if the transition has them. `confirm`, `reject` and `finishCompensation` throw `LeaseLost` and change nothing
 * if another process has taken over the saga. The other methods run in the current transaction and require a locked
 * order.
 */
@Injectable()
export class OrderTransitions {
  constructor(
    private readonly em: EntityManager,
    private readonly orders: OrdersRepository,
    private readonly pendingOrders: PendingOrdersRepository,
    private readonly sagas: SagasRepository,
    private readonly keys: PlaceOrderKeysRepository,
    private readonly outbox: Outbox,
    private readonly notifier: DecisionNotifier,
  ) {}

  async confirm({ order, lease }: LeasedOrder): Promise<SagaResult> {
    order.confirm();
    const response = await this.pendingOrders.decide(order, lease, orderConfirmed, eventBodyOf(order));
    this.notifier.notify(order.id);
    return { response };
  }

  /**
   * Rejects the order. With `compensates`, the saga then compensates from the failed step back to the first; the failed
   * step is included because an attempt of it may still be in flight. After `OrderNotPlaced` the idempotency key is
   * released.
   */
  async reject(
    { order, lease }: LeasedOrder,
    reason: RejectionReason,
    { compensates }: { compensates: boolean },
  ): Promise<SagaProgress> {
    const result =
      compensates || allowsRetryWithKey(reason)
        ? await this.rejectInTransaction(lease, reason, { compensates })
        : await this.rejectWithoutCompensation(order, lease, reason);
    this.notifier.notify(order.id);
    return result;
  }

  /** Ends the saga after all steps have been compensated. */
  async finishCompensation({ lease }: LeasedOrder): Promise<undefined> {
    await this.withLockedOrder(lease, async (order) => {
      await this.sagas.end(lease);
      order.recordNoFundsHeld();
    });
  }

  /**
   * Cancels the order and marks its saga for compensation. If the request that placed the order has no response yet, the
   * cancelled order becomes its response.
   * @throws OrderNotCancellable
   */
  async cancel(order: Order): Promise<LeasedOrder> {
    order.cancel(actorOf(currentPrincipal()));
    await this.keys.complete(placeOrderKeyOf(order), responseFor(order));
    await this.outbox.add(orderCancelled, eventBodyOf(order), { aggregateId: order.id });
    return this.leaseForCompensation(order);
  }

  /** @throws OrderNotFulfillable, PaymentNotCaptured */
  async fulfil(order: Order): Promise<void> {
    order.fulfil(actorOf(currentPrincipal()));
    await this.outbox.add(orderFulfilled, eventBodyOf(order), { aggregateId: order.id });
  }

  /**
   * Records a refund of `requested` minor units, by default of the remaining amount. A full refund starts the
   * compensation of the saga, which voids the payment and, unless the order is fulfilled, releases the stock.
   * @throws OrderNotRefundable, RefundTooLarge, PaymentNotCaptured
   */
  async refund(
    order: Order,
    requested: number | undefined,
    reason: string,
  ): Promise<{ readonly amount: Money; readonly compensation: LeasedOrder | undefined }> {
    const amount = order.refund(requested, reason, actorOf(currentPrincipal()));
    const inFull = order.status === 'refunded';
    const body = { ...eventBodyOf(order), amount, inFull };
    await this.outbox.add(orderRefunded, body, { aggregateId: order.id });
    return { amount, compensation: inFull ? await this.leaseForCompensation(order) : undefined };
  }

  private async rejectWithoutCompensation(
    order: Order,
    lease: SagaLease,
    reason: RejectionReason,
  ): Promise<SagaResult> {
    order.reject(reason);
    order.recordNoFundsHeld();
    const body = orderRejectedBody(order, reason);
    return { response: await this.pendingOrders.decide(order, lease, orderRejected, body) };
  }

  private rejectInTransaction(
    lease: SagaLease,
    reason: RejectionReason,
    { compensates }: { compensates: boolean },
  ): Promise<LeasedOrder | undefined> {
    return this.withLockedOrder(lease, async (order) => {
      const compensationLease = compensates
        ? await this.sagas.moveTo(lease, lease.step, { compensating: true })
        : undefined;
      if (!compensationLease) await this.sagas.end(lease);
      order.reject(reason);
      if (!compensationLease) order.recordNoFundsHeld();
      if (allowsRetryWithKey(reason)) await this.keys.release(placeOrderKeyOf(order));
      else await this.keys.complete(placeOrderKeyOf(order), responseFor(order));
      await this.outbox.add(orderRejected, orderRejectedBody(order, reason), { aggregateId: order.id });
      return compensationLease && { order, lease: compensationLease };
    });
  }

  private async leaseForCompensation(order: Order): Promise<LeasedOrder> {
    return { order, lease: await this.sagas.startCompensation(order.id) };
  }

  private withLockedOrder<T>({ orderId }: SagaLease, change: (order: Order) => Promise<T>): Promise<T> {
    return this.em.transactional(async () => {
      const order = await this.orders.lock(orderId);
      if (!order) throw new Error(`Order ${orderId} has a saga but does not exist.`);
      return change(order);
    });
  }
}

function eventBodyOf({ id, number, customerId }: Order) {
  return { orderId: id, number, customerId };
}

function orderRejectedBody(order: Order, { code }: RejectionReason): OrderRejectedV1 {
  return { ...eventBodyOf(order), reason: code };
}
