import { Injectable } from '@nestjs/common';
import type { PaymentMethod } from '#contracts/orders';
import { InvoiceProvider } from './invoice.provider.js';
import type { PaymentProvider } from './payment-provider.js';
import { StripeProvider } from './stripe.provider.js';
import { TestProvider } from './test.provider.js';

/** The provider of each payment method. A new provider is registered here and in `paymentMethods` of the contract. */
@Injectable()
export class PaymentProviders {
  private readonly byMethod: Readonly<Record<PaymentMethod, PaymentProvider>>;

  constructor(invoice: InvoiceProvider, test: TestProvider, card: StripeProvider) {
    this.byMethod = { invoice, test, card };
  }

  for(method: PaymentMethod): PaymentProvider {
    return this.byMethod[method];
  }
}
