import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Money, PaymentMethod } from '#contracts/orders';
import { OperatorError, ProcessSettings } from '#kernel/config';
import { assertNoOpenTransaction } from '#kernel/persistence';
import { InvoiceProvider } from './invoice.provider.js';
import type { PaymentProvider } from './payment-provider.js';
import { PaymentSettings } from './payment.settings.js';
import { StripeProvider } from './stripe.provider.js';
import { TestProvider } from './test.provider.js';

interface Payable {
  readonly paymentMethod: PaymentMethod;
  readonly totalAmount: number;
}

/** The provider of each payment method. A new provider is registered here and in `paymentMethods` of the contract. */
@Injectable()
export class PaymentProviders implements OnModuleInit {
  private readonly byMethod: Readonly<Record<PaymentMethod, PaymentProvider>>;
  private readonly accepted: ReadonlySet<string>;

  constructor(
    { paymentMethods }: PaymentSettings,
    private readonly process: ProcessSettings,
    invoice: InvoiceProvider,
    test: TestProvider,
    private readonly card: StripeProvider,
  ) {
    this.byMethod = { invoice, test, card };
    this.accepted = new Set(paymentMethods?.split(','));
  }

  /** @throws OperatorError in production, if no payment method is listed or one that cannot be accepted there */
  onModuleInit(): void {
    if (this.process.mode === 'production') this.assertFitForProduction();
  }

  /** @throws in a transaction, because a call to the provider would hold its database connection */
  for(order: Payable): PaymentProvider {
    assertNoOpenTransaction('A call to a payment provider');
    return this.providerOf(order);
  }

  /** Whether new orders may use the method. Existing orders keep theirs. */
  accepts(method: PaymentMethod): boolean {
    return this.accepted.has(method) && this.byMethod[method].isConfigured;
  }

  /** Whether the provider of the order's payment can charge or refund the amount. */
  supports(order: Payable, amount: Money): boolean {
    return this.providerOf(order).supports(amount);
  }

  /** An order of 0 needs no provider: as with an invoice, no money moves. */
  private providerOf({ paymentMethod, totalAmount }: Payable): PaymentProvider {
    return totalAmount === 0 ? this.byMethod.invoice : this.byMethod[paymentMethod];
  }

  private assertFitForProduction(): void {
    if (this.accepted.size === 0)
      throw new OperatorError(
        'PAYMENT_METHODS is not set: list the payment methods that new orders may use, such as invoice,card.',
      );
    if (this.accepted.has('test'))
      throw new OperatorError(
        'PAYMENT_METHODS lists test, which is not accepted in production: test payments move no money.',
      );
    if (this.accepted.has('card') && !this.card.acceptsRealPayments)
      throw new OperatorError(
        'PAYMENT_METHODS lists card: set STRIPE_SECRET_KEY to a live key, and STRIPE_URL to an https:// URL.',
      );
  }
}
