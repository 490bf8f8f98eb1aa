import { event, Flag, Id, Nested, Text } from '#contracts/definition';
import { Money } from './money.js';

class OrderRefundedV1 {
  @Id()
  readonly orderId!: string;

  @Text({ max: 20 })
  readonly number!: string;

  @Id()
  readonly customerId!: string;

  @Nested(() => Money)
  readonly amount!: Money;

  @Flag({ description: 'True if the full amount has been refunded.' })
  readonly inFull!: boolean;
}

export const orderRefunded = event(
  'orders.order-refunded.v1',
  OrderRefundedV1,
  'An order was refunded in part or in full. The provider may not have executed the refund yet.',
);
