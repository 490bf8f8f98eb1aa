import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { counter, Metrics } from '#kernel/observability';
import { PaymentProviders } from '../payments/payment-providers.js';
import type { Order } from '../domain/order.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { LeaseLost } from '../persistence/sagas.repository.js';
import { SettlementsRepository, type Settlement } from '../persistence/settlements.repository.js';

const maxBackoffMs = 10_000;

const failedCaptures = counter(
  'order_captures_failed_total',
  'Payments of orders that could not be captured, for example because the authorisation had expired.',
);

/** Executes captures and refunds at the payment provider, and retries them until their outcome is final. */
@Injectable()
export class SettlementProcessor {
  private readonly logger = new Logger(SettlementProcessor.name);

  constructor(
    private readonly em: EntityManager,
    private readonly orders: OrdersRepository,
    private readonly settlements: SettlementsRepository,
    private readonly providers: PaymentProviders,
    private readonly metrics: Metrics,
  ) {}

  /** Never rejects. After a failure the settlement is postponed; `DueWorkSweeper` retries it. */
  async process(settlement: Settlement): Promise<void> {
    try {
      const hasFunds = await this.execute(settlement);
      const isCaptureFailed = await this.complete(settlement, hasFunds);
      if (isCaptureFailed) this.reportFailure(settlement);
    } catch (err) {
      if (err instanceof LeaseLost) return;
      const { orderId, kind, attempts } = settlement;
      this.logger.warn({ err, orderId, kind, attempts }, 'Settlement failed; it will be retried');
      await this.settlements
        .postpone(settlement, Math.min(125 * 2 ** attempts, maxBackoffMs))
        .catch(() => undefined);
    }
  }

  /** Returns false if the payment has no funds: it was voided, or its authorisation has expired. */
  private async execute({ id, orderId, kind, amount }: Settlement): Promise<boolean> {
    const order = await this.orders.find(orderId);
    const provider = this.providers.for(order!);
    if (kind === 'capture') return provider.capture(orderId);
    return provider.refund(orderId, id, { amount, currency: order!.currency });
  }

  /** Returns true if a failed capture was recorded. */
  private complete(settlement: Settlement, hasFunds: boolean): Promise<boolean> {
    return this.em.transactional(async () => {
      const order: Order | null = await this.orders.lock(settlement.orderId);
      await this.settlements.complete(settlement);
      if (!hasFunds) return order!.recordCaptureFailure();
      if (settlement.kind === 'capture') order!.recordCapture();
      else order!.recordPartialRefund();
      return false;
    });
  }

  private reportFailure({ orderId, kind }: Settlement): void {
    this.metrics.of(failedCaptures).inc();
    this.logger.error({ orderId, kind }, 'The payment of an order cannot be captured');
  }
}
