import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { PaymentProviders } from '../payments/payment-providers.js';
import type { Order } from '../domain/order.js';
import { OrdersRepository } from '../persistence/orders.repository.js';
import { LeaseLost } from '../persistence/sagas.repository.js';
import { SettlementsRepository, type Settlement } from '../persistence/settlements.repository.js';

const maxBackoffMs = 10_000;

/** Executes captures and refunds at the payment provider, and retries them until they succeed. */
@Injectable()
export class SettlementProcessor {
  private readonly logger = new Logger(SettlementProcessor.name);

  constructor(
    private readonly em: EntityManager,
    private readonly orders: OrdersRepository,
    private readonly settlements: SettlementsRepository,
    private readonly providers: PaymentProviders,
  ) {}

  /** Never rejects. After a failure the settlement is postponed; `DueWorkSweeper` retries it. */
  async process(settlement: Settlement): Promise<void> {
    try {
      await this.execute(settlement);
      await this.complete(settlement);
    } catch (err) {
      if (err instanceof LeaseLost) return;
      const { orderId, kind, attempts } = settlement;
      this.logger.warn({ err, orderId, kind, attempts }, 'Settlement failed; it will be retried');
      await this.settlements
        .postpone(settlement, Math.min(125 * 2 ** attempts, maxBackoffMs))
        .catch(() => undefined);
    }
  }

  private async execute({ id, orderId, kind, amount }: Settlement): Promise<void> {
    const order = await this.orders.find(orderId);
    const provider = this.providers.for(order!);
    if (kind === 'capture') await provider.capture(orderId);
    else await provider.refund(orderId, id, { amount, currency: order!.currency });
  }

  private async complete(settlement: Settlement): Promise<void> {
    await this.em.transactional(async () => {
      const order: Order | null = await this.orders.lock(settlement.orderId);
      await this.settlements.complete(settlement);
      if (settlement.kind === 'capture') order!.recordCapture();
      else order!.recordPartialRefund();
    });
  }
}
