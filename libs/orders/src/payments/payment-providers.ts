import { Injectable } from '@nestjs/common';
import type { Money, PaymentMethod } from '#contracts/orders';
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
export class PaymentProviders {
  private readonly byMethod: Readonly<Record<PaymentMethod, PaymentProvider>>;
  private readonly accepted: ReadonlySet<string>;

  constructor(
    { paymentMethods }: PaymentSettings,
    invoice: InvoiceProvider,
    test: TestProvider,
    card: StripeProvider,
  ) {
    this.byMethod = { invoice, test, card };
    this.accepted = new Set(paymentMethods?.split(','));
  }

  /** @throws in a transaction, because a call to the provider would hold its database connection */
  for(order: Payable): PaymentProvider {
    assertNoOpenTransaction('A call to a payment provider');
    return this.providerOf(order);
  }

  /** Whether new orders may use the method. Existing orders keep theirs. */
  accepts(method: PaymentMethod): boolean {
    return this.accepted.has(method) && this.isUsable(method);
  }

  /** Whether this process can use the provider of the method. */
  isUsable(method: PaymentMethod): boolean {
    return this.byMethod[method].isConfigured;
  }

  /** Whether the provider of the order's payment can charge or refund the amount. */
  supports(order: Payable, amount: Money): boolean {
    return this.providerOf(order).supports(amount);
  }

  /** An order of 0 needs no provider: as with an invoice, no money moves. */
  private providerOf({ paymentMethod, totalAmount }: Payable): PaymentProvider {
    return totalAmount === 0 ? this.byMethod.invoice : this.byMethod[paymentMethod];
  }
}
