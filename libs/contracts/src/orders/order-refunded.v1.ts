import { event, Flag, Id, Nested, Text } from '#contracts/definition';
import { Money } from './money.js';

export class OrderRefundedV1 {
  @Id()
  readonly orderId!: string;

  @Text({ max: 20 })
  readonly number!: string;

  @Id()
  readonly customerId!: string;

  @Nested(() => Money)
  readonly amount!: Money;

  @Flag({ description: 'Whether nothing is left to refund' })
  readonly inFull!: boolean;
}

/** Money of an order was given back, all of it or a part. It may still be on its way. */
export const orderRefunded = event('orders.order-refunded.v1', OrderRefundedV1);
