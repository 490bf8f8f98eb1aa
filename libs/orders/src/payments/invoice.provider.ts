import { Injectable } from '@nestjs/common';
import type { PaymentProvider, PaymentState } from './payment-provider.js';

/** Payment by invoice after delivery: every payment is authorised immediately, and capturing collects nothing. */
@Injectable()
export class InvoiceProvider implements PaymentProvider {
  readonly requiresToken = false;
  readonly isConfigured = true;
  readonly hasNoSideEffects = true;

  supports(): boolean {
    return true;
  }

  authorise(): Promise<PaymentState> {
    return Promise.resolve('authorised');
  }

  capture(): Promise<boolean> {
    return Promise.resolve(true);
  }

  refund(): Promise<boolean> {
    return Promise.resolve(true);
  }

  void(): Promise<void> {
    return Promise.resolve();
  }

  findByKey(): Promise<PaymentState> {
    return Promise.resolve('authorised');
  }
}
