import { once } from 'node:events';
import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { OrderView } from '#contracts/orders';
import { assertPreconditions } from '#kernel/preconditions';
import type { Order } from '../domain/order.js';
import { toOrderView } from '../persistence/order-record.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { SettlementsRepository, type Settlement } from '../persistence/settlements.repository.js';
import { SettlementProcessor } from './settlement-processor.js';

/** Leaves time for the command itself before its deadline. */
const captureTimeoutMs = 2_000;

interface StartedCapture {
  readonly settlement: Settlement;
  readonly changeCount: number;
}

/**
 * Captures a payment before the goods leave or a part of it is refunded, because an authorisation may have expired. The
 * order then has the payment status `captured` or `capture-failed`, or still `authorised` if the provider does not respond
 * in time: the capture is retried later.
 */
@Injectable()
export class PaymentCapture {
  constructor(
    private readonly em: EntityManager,
    private readonly orders: OrdersRepository,
    private readonly settlements: SettlementsRepository,
    private readonly processor: SettlementProcessor,
  ) {}

  /**
   * Checks `If-Match` and then captures the payment, if it is authorised and `isNeeded` returns true. Returns the
   * `changeCount` of the checked order: the caller checks `If-Match` again if the order has another one. Undefined if no
   * capture is needed.
   * @throws VersionMismatch
   */
  async captureIfNeeded(id: string, isNeeded: (order: Order) => boolean): Promise<number | undefined> {
    const started = await this.start(id, isNeeded);
    if (!started) return undefined;
    const timeout = once(AbortSignal.timeout(captureTimeoutMs), 'abort');
    await Promise.race([this.processor.process(started.settlement), timeout]);
    return started.changeCount;
  }

  private start(id: string, isNeeded: (order: Order) => boolean): Promise<StartedCapture | undefined> {
    return this.em.transactional(async () => {
      const order = await this.orders.lock(id);
      if (order?.paymentStatus !== 'authorised' || !isNeeded(order)) return undefined;
      await assertPreconditions(OrderView, async () => toOrderView(order));
      const settlement = await this.settlements.startCapture(id, order.totalAmount);
      return settlement && { settlement, changeCount: order.changeCount };
    });
  }
}
