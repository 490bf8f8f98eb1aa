import { Injectable } from '@nestjs/common';
import type { PaymentProvider, PaymentState } from './payment-provider.js';

/** Paid after delivery: there is nothing to hold, so everything is authorised at once. */
@Injectable()
export class InvoiceProvider implements PaymentProvider {
  readonly method = 'invoice';
  readonly needsToken = false;
  readonly isOffered = true;
  readonly holdsNothing = true;

  authorise(): Promise<PaymentState> {
    return Promise.resolve('authorised');
  }

  capture(): Promise<void> {
    return Promise.resolve();
  }

  refund(): Promise<void> {
    return Promise.resolve();
  }

  void(): Promise<void> {
    return Promise.resolve();
  }

  findByKey(): Promise<PaymentState> {
    return Promise.resolve('authorised');
  }
}
