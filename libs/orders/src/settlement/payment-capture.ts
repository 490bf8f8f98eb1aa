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
  readonly eventCount: number;
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
   * Captures the payment if it is only authorised and `isNeeded` for the order, which must match `If-Match`. Returns the
   * number of events of the order at that time: while it is unchanged, only the payment status has changed since, and
   * `If-Match` must not be checked again. Undefined if no capture is needed.
   * @throws VersionMismatch
   */
  async captureIf(id: string, isNeeded: (order: Order) => boolean): Promise<number | undefined> {
    const started = await this.start(id, isNeeded);
    if (!started) return undefined;
    const timeout = once(AbortSignal.timeout(captureTimeoutMs), 'abort');
    await Promise.race([this.processor.process(started.settlement), timeout]);
    return started.eventCount;
  }

  private start(id: string, isNeeded: (order: Order) => boolean): Promise<StartedCapture | undefined> {
    return this.em.transactional(async () => {
      const order = await this.orders.lock(id);
      if (order?.paymentStatus !== 'authorised' || !isNeeded(order)) return undefined;
      await assertPreconditions(OrderView, async () => toOrderView(order));
      const settlement = await this.settlements.startCapture(id, order.totalAmount);
      return settlement && { settlement, eventCount: order.history.length };
    });
  }
}
