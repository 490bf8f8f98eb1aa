import { command, Id, Integer, Text, VersionMismatch } from '#contracts/definition';
import { OrderNotFound, OrderNotRefundable, RefundTooLarge } from './errors.js';
import { OrderView } from './order-view.js';

export class RefundOrder {
  @Id()
  readonly id!: string;

  @Integer({ min: 1, optional: true, description: 'In minor units. Default: all that is left' })
  readonly amount?: number;

  @Text({ max: 500, example: 'Arrived broken' })
  readonly reason!: string;
}

/**
 * Gives money back: at the latest when the provider can be reached again. Once all of it is, the order is `refunded`;
 * goods that have not left yet stay. The idempotency key of the scope, if there is one, names one refund of the order.
 */
export const refundOrder = command('orders.refund', {
  summary: 'Give money back',
  description:
    'All that is left, or a part, which can be done several times. Once all of it is given back, the ' +
    'order is `refunded`; goods that have not left yet stay. Send an `Idempotency-Key`: it names one ' +
    'refund, so that a repeat pays nothing twice.',
  request: RefundOrder,
  response: OrderView,
  errors: [OrderNotFound, OrderNotRefundable, RefundTooLarge, VersionMismatch],
  access: 'orders:manage',
  repeatable: true,
  keepsKeys: true,
});
