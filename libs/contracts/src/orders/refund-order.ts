import { command, Id, Integer, notBlank, Text, VersionMismatch } from '#contracts/definition';
import {
  OrderNotFound,
  OrderNotRefundable,
  PaymentAmountUnsupported,
  PaymentNotCaptured,
  RefundTooLarge,
} from './failures.js';
import { OrderView } from './order-view.js';

export class RefundOrder {
  @Id()
  readonly id!: string;

  @Integer({
    min: 1,
    optional: true,
    description: 'Amount to refund in minor units of the currency. Defaults to the full remaining amount.',
  })
  readonly amount?: number;

  @Text({
    max: 500,
    pattern: notBlank,
    description: 'Reason for the refund, shown in the events of the order.',
    example: 'Arrived broken',
  })
  readonly reason!: string;
}

/**
 * Refunds an order; if the provider is unavailable, the money is moved later. A full refund changes the status to
 * `refunded` and releases stock that was not shipped. Without an idempotency key, every request is another refund.
 */
export const refundOrder = command('orders.refund', {
  summary: 'Refund an order',
  description:
    'Refunds a confirmed or fulfilled order in full or in part. Several partial refunds are possible, up to the order ' +
    'total. When the full amount has been refunded, the status becomes `refunded` and stock that has not been shipped ' +
    'is released. If the payment provider is unavailable, the refund is executed later.\n\n' +
    'Send an `Idempotency-Key` so that a retry does not refund twice.',
  request: RefundOrder,
  response: OrderView,
  failures: [
    OrderNotFound,
    OrderNotRefundable,
    PaymentAmountUnsupported,
    PaymentNotCaptured,
    RefundTooLarge,
    VersionMismatch,
  ],
  access: 'orders:manage',
  idempotent: true,
});
