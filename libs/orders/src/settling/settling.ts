import { Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { PaymentProviders } from '../payments/payment-providers.js';
import type { Order } from '../domain/order.js';
import { Orders } from '../persistence/orders.repository.js';
import { LeaseLost } from '../persistence/sagas.repository.js';
import { Settlements, type Settlement } from '../persistence/settlements.repository.js';

const longestWaitMs = 10_000;

/** Collects and gives back money as it was promised, as often as it takes. */
@Injectable()
export class Settling {
  private readonly logger = new Logger(Settling.name);

  constructor(
    private readonly em: EntityManager,
    private readonly orders: Orders,
    private readonly settlements: Settlements,
    private readonly providers: PaymentProviders,
  ) {}

  /** Never rejects: what could not be done now, a sweeper does later. */
  async drive(settlement: Settlement): Promise<void> {
    try {
      await this.carryOut(settlement);
      await this.conclude(settlement);
    } catch (err) {
      if (err instanceof LeaseLost) return;
      const { orderId, kind, tries } = settlement;
      this.logger.warn({ err, orderId, kind, tries }, 'money could not be moved yet');
      await this.settlements
        .postpone(settlement, Math.min(125 * 2 ** tries, longestWaitMs))
        .catch(() => undefined);
    }
  }

  private async carryOut({ id, orderId, kind, amount }: Settlement): Promise<void> {
    const order = await this.orders.find(orderId);
    const provider = this.providers.for(order!.paymentMethod);
    if (kind === 'capture') await provider.capture(orderId);
    else await provider.refund(orderId, id, amount);
  }

  private async conclude(settlement: Settlement): Promise<void> {
    await this.em.transactional(async () => {
      const order: Order | null = await this.orders.lock(settlement.orderId);
      await this.settlements.end(settlement);
      if (settlement.kind === 'capture') order!.capturePayment();
      else order!.refundPayment();
    });
  }
}
