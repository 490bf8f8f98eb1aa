import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { paymentMethods } from '#contracts/orders';
import { PaymentProviders } from './payment-providers.js';

/** Logs at boot how many open orders need a payment provider that this process can no longer use. */
@Injectable()
export class UnusableProviderCheck implements OnApplicationBootstrap {
  private readonly logger = new Logger(UnusableProviderCheck.name);

  constructor(
    private readonly em: EntityManager,
    private readonly providers: PaymentProviders,
  ) {}

  /** Does not delay the start. */
  onApplicationBootstrap(): void {
    void this.report();
  }

  private async report(): Promise<void> {
    const unusable = paymentMethods.filter((method) => !this.providers.isUsable(method));
    if (unusable.length === 0) return;
    const openOrders = await this.countOpenOrders(unusable).catch(() => []); // the database may be unavailable
    for (const { method, count } of openOrders)
      this.logger.error(
        `${count} open ${count === 1 ? 'order needs' : 'orders need'} the payment method ${method}, but this process cannot use its provider` +
          (method === 'card' ? ': set STRIPE_SECRET_KEY' : ''),
      );
  }

  private countOpenOrders(methods: readonly string[]): Promise<{ method: string; count: number }[]> {
    return this.em.execute(
      `select payment_method as method, count(*)::int as count from orders.orders
       where id in (
           select id from orders.orders where status in ('pending', 'confirmed')
           union select order_id from orders.settlements where done_at is null
           union select order_id from orders.sagas)
         and payment_method in (?) and total_amount > 0
       group by payment_method order by payment_method`,
      [methods],
    );
  }
}
