import { Injectable } from '@nestjs/common';
import type { PaymentMethod } from '#contracts/orders';
import { InvoiceProvider } from './invoice.provider.js';
import type { PaymentProvider } from './payment-provider.js';
import { StripeProvider } from './stripe.provider.js';
import { TestProvider } from './test.provider.js';

/** Every way to pay. A new provider is named here and in the contract's `paymentMethods`. */
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
